import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { writeWhole } from "../../../src/intake/documents/writeWhole.ts";
import { ingested, newFolder, removeFolders } from "./ingested.ts";

removeFolders();

it("a link is replaced and not followed, and nothing but the file is left", async () => {
  const folder = newFolder();
  const elsewhere = path.join(newFolder(), "precious.txt");
  writeFileSync(elsewhere, "precious");
  symlinkSync(elsewhere, path.join(folder, "text.txt"));
  await writeWhole(path.join(folder, "text.txt"), "words");
  expect(readFileSync(elsewhere, "utf8")).toBe("precious");
  expect(lstatSync(path.join(folder, "text.txt")).isSymbolicLink()).toBe(false);
  expect(readdirSync(folder)).toEqual(["text.txt"]);
});

it("where it cannot be written, what stood there stays and no draft is left", async () => {
  const folder = newFolder();
  mkdirSync(path.join(folder, "text.txt", "inner"), { recursive: true });
  await expect(writeWhole(path.join(folder, "text.txt"), "words")).rejects.toThrow("EISDIR");
  expect(readdirSync(folder)).toEqual(["text.txt"]);
});

it.each(["../../x", "/x", "wgec-2016/..", "a b", "Ä"])("ingest refuses the key %s where it is given", async (key) => {
  const out = newFolder();
  await expect(ingested(out, undefined, { key })).rejects.toThrow(
    `"${key}" is not a key: lower-case letters and digits, joined by single - or ., parts joined by /; give --key such as wgec-2016/norway.`,
  );
  expect(readdirSync(out)).toEqual([]);
});
