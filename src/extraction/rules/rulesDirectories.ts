import path from "node:path";
import { projectRoot } from "../../projectRoot.ts";

const directories = [path.join(projectRoot, "seeds", "reading")];

/** The directories of rules: that of the product, and those given to `useRulesBeside`. */
export function rulesDirectories(): readonly string[] {
  return directories;
}

/** Reads by the rules in `reading/` of these seed directories too, from now on. */
export function useRulesBeside(seedDirectories: readonly string[]): void {
  for (const directory of seedDirectories.map((one) => path.join(one, "reading"))) {
    if (!directories.includes(directory)) directories.push(directory);
  }
}
