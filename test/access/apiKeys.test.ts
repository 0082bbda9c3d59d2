import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { ApiKeys } from "../../src/access/ApiKeys.ts";
import { givenKeys } from "../support/givenKeys.ts";
import { freshFolder } from "../support/program.ts";

const one = { name: "a", role: "admin", sha256: "0".repeat(64), created: "2025-01-31" };

it.each([
  ["[]", 'it has no list "keys"'],
  ["null", 'it has no list "keys"'],
  ['{"keys": [null]}', 'in key 1: "name" is not a name'],
  [{ ...one, name: "a b" }, 'in key 1: "name" is not a name'],
  [{ ...one, role: "king" }, 'in key 1: "role" is none of reader, curator, admin'],
  [{ ...one, sha256: "0" }, 'in key 1: "sha256" is not a hash'],
  [{ ...one, created: "yesterday" }, 'in key 1: "created" is not a day'],
  [{ ...one, lastDay: "2025-02-30" }, 'in key 1: "lastDay" is not a day'],
  [JSON.stringify({ keys: [one, one] }), 'it names "a" twice'],
])("a key file that holds %j is refused with a sentence", (content, fault) => {
  const file = path.join(freshFolder(), "keys.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify({ keys: [content] }));
  expect(() => new ApiKeys(file, () => undefined)).toThrow(fault);
});

it("a key holds to the end of its last day, in UTC", () => {
  const { keys, overdue } = givenKeys();
  expect(keys.holderOf(overdue, new Date("2025-02-28T23:59:59Z"))).toEqual({ name: "old", role: "reader" });
  expect(keys.holderOf(overdue, new Date("2025-03-01T00:00:00Z"))).toContain("held until 2025-02-28");
});
