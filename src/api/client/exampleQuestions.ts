import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../../projectRoot.ts";

const folder = path.join(projectRoot, "schema/questions");

export interface ExampleQuestion {
  /** `01-principles-of-a-contribution` */
  name: string;
  /** What it asks, in words. */
  title: string;
  document: string;
}

/** The questions of the contract, in order: examples for people, and the first tests. */
export function exampleQuestions(): ExampleQuestion[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".graphql"))
    .sort()
    .map((file) => {
      const document = readFileSync(path.join(folder, file), "utf8");
      return { name: path.basename(file, ".graphql"), title: /^# (.*)/.exec(document)?.[1] ?? file, document };
    });
}
