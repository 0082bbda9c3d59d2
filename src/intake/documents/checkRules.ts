import { ruleExampleFaults } from "../../extraction/rules/ruleExampleFaults.ts";
import { ruleFilesIn } from "../../extraction/rules/ruleFilesIn.ts";
import { rulesDirectories } from "../../extraction/rules/rulesDirectories.ts";
import { SeedFaults } from "../../sources/seeds/SeedFaults.ts";
import type { Seeds } from "../../sources/seeds/Seeds.ts";

/** That the rules for reading are right and fit the sentences that stand beside them. Throws SeedFaults with file, line and field. */
export function checkRules({ principles, instruments }: Seeds): void {
  const known = { principle: keysOf(principles), instrument: keysOf(instruments) };
  const { languages, faults } = ruleFilesIn(rulesDirectories(), known);
  const all = faults.length > 0 ? faults : ruleExampleFaults(languages);
  if (all.length > 0) throw new SeedFaults(all);
}

function keysOf(records: readonly { key: string }[]): Set<string> {
  return new Set(records.map(({ key }) => key));
}
