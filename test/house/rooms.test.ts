import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { projectRoot } from "../../src/projectRoot.ts";

const source = path.join(projectRoot, "src");

/** A room is a folder of src, or of src/domain. Files that stand in no room are main, settings and how the program starts. */
function roomOf(file: string): string | undefined {
  const [first, second, third] = path.relative(source, file).split(path.sep);
  if (second === undefined) return undefined;
  return first === "domain" && third !== undefined ? `domain/${second}` : first;
}

interface Import {
  from: string;
  to: string;
}

function importsOfRooms(): Import[] {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  return files.flatMap((name) => {
    const file = path.join(source, name);
    const specifiers = readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?\s*"(\.[^"]+)"/g);
    return [...specifiers].flatMap(([, specifier = ""]) => {
      const [from, to] = [roomOf(file), roomOf(path.resolve(path.dirname(file), specifier))];
      return from === undefined || to === undefined || from === to ? [] : [{ from, to }];
    });
  });
}

/** Rooms from which, over other rooms, one comes back to where one was; empty where imports run one way. */
function roomsInCircles(imports: readonly Import[]): string[] {
  let left = imports;
  for (;;) {
    const starts = new Set(left.map(({ from }) => from));
    const next = left.filter(({ to }) => starts.has(to));
    if (next.length === left.length) return [...starts].sort();
    left = next;
  }
}

it("no two rooms import each other, not over others either", () => {
  const imports = importsOfRooms();
  expect(imports.length).toBeGreaterThan(500);
  expect(roomsInCircles(imports)).toEqual([]);
});

it("one import back is found", () => {
  const circles = roomsInCircles([...importsOfRooms(), { from: "domain/list", to: "domain/principle" }]);
  expect(circles).toContain("domain/principle");
  expect(circles).toContain("domain/list");
});
