import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../projectRoot.ts";

const folder = path.join(projectRoot, "src/explorer");
const fragments = new Map(
  readdirSync(path.join(folder, "fragments"))
    .filter((file) => file.endsWith(".graphql"))
    .map((file) => [path.basename(file, ".graphql"), readFileSync(path.join(folder, "fragments", file), "utf8")]),
);
const questions = new Map<string, string>();

/** The document of a page, `<name>/<name>.graphql`, with the fragments that it spreads (`fragments/<Name>.graphql`). */
export function questionOf(name: string): string {
  let question = questions.get(name);
  if (question === undefined) {
    question = withFragments(readFileSync(path.join(folder, name, `${name}.graphql`), "utf8"));
    questions.set(name, question);
  }
  return question;
}

function withFragments(document: string): string {
  const needed = new Set<string>();
  const add = (text: string) => {
    for (const [, name = ""] of text.matchAll(/\.\.\.\s*([A-Z]\w*)/g)) {
      const fragment = fragments.get(name);
      if (fragment === undefined || needed.has(name)) continue;
      needed.add(name);
      add(fragment);
    }
  };
  add(document);
  return [document, ...[...needed].map((name) => fragments.get(name) ?? "")].join("\n");
}
