import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSeeds } from "../../../src/sources/seeds/readSeeds.ts";
import { SeedFaults } from "../../../src/sources/seeds/SeedFaults.ts";
import { seedDirectory } from "../../support/seedDirectory.ts";

test("any field that is left out or holds a map is a fault, never a stack", { timeout: 60_000 }, async () => {
  const whole = await seedDirectory();
  const files = readdirSync(whole, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yaml"));
  for (const file of files) {
    const text = readFileSync(join(whole, file), "utf8");
    for (const { 0: said, 1: name, index } of text.matchAll(/(\w+): ?[^\n,{}[\]]*/g))
      for (const other of [`no${name}: x`, `${name}: {}`]) {
        const changed = text.slice(0, index) + other + text.slice(index + said.length);
        const reading = readSeeds([await seedDirectory({ [file]: changed })]);
        await expect(reading, `${file}: ${other}`).rejects.toBeInstanceOf(SeedFaults);
      }
  }
});
