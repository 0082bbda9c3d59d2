import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { projectRoot } from "../../src/projectRoot.ts";

const source = path.join(projectRoot, "src");
const foldersIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(folder, name));
/** A room is a folder of src or of src/domain. */
const rooms = [...foldersIn(source), ...foldersIn(path.join(source, "domain"))];
const readmes = [source, ...rooms].map((room) => path.join(room, "README.md"));

/** What a text names between backticks that reads as a file or a folder: with a slash or an ending, without a placeholder. */
function placesIn(text: string): string[] {
  return [...text.matchAll(/`([^`\s<>…]+)`/g)]
    .map(([, name = ""]) => name)
    .filter((name) => /\/|\.(?:ts|mjs|json|md|cypher|yaml)$/.test(name));
}

/** Named from the room itself, from src or from the root of the project. */
function missingOf(readme: string, text = readFileSync(readme, "utf8")): string[] {
  const folders = [path.dirname(readme), source, projectRoot];
  return placesIn(text).filter((name) => !folders.some((folder) => existsSync(path.join(folder, name))));
}

it.each(rooms.map((room) => path.relative(projectRoot, room)))(
  "%s says in a few lines what lives there, what it may import and how one more is added",
  (room) => {
    const lines = readFileSync(path.join(projectRoot, room, "README.md"), "utf8")
      .trim()
      .split("\n");
    expect(lines.length).toBeGreaterThanOrEqual(5);
    expect(lines.length).toBeLessThanOrEqual(16);
    expect(lines.join(" ")).toMatch(/May import|Imports nothing/);
    expect(lines.join(" ")).toMatch(/One more|\*\*A/);
  },
);

it("every file that the READMEs of the rooms name is there", () => {
  expect(readmes.flatMap((readme) => placesIn(readFileSync(readme, "utf8"))).length).toBeGreaterThan(100);
  expect(readmes.map((readme) => [readme, missingOf(readme)]).filter(([, missing]) => missing?.length !== 0)).toEqual(
    [],
  );
});

it("a file that is not there is found", () => {
  const readme = path.join(source, "cli/README.md");
  expect(missingOf(readme, "See `plant.ts`, `../domain/list`, `plants.ts`, `test/nowhere`.")).toEqual([
    "plants.ts",
    "test/nowhere",
  ]);
});
