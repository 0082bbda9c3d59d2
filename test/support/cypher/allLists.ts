import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { citationsOfCiter } from "../../../src/domain/citation/citations.ts";
import type { List } from "../../../src/domain/list/List.ts";
import { mentionsOfHolder } from "../../../src/domain/mention/mentions.ts";
import { projectRoot } from "../../../src/projectRoot.ts";

const domain = path.join(projectRoot, "src", "domain");

/** Every list that a module of the domain exports, and those that functions choose: found by importing, so that none can be forgotten. */
export async function allLists(): Promise<List[]> {
  const files = readdirSync(domain, { recursive: true, encoding: "utf8" }).filter(
    // A worker runs when it is imported, and only in a thread of its own.
    (file) => file.endsWith(".ts") && !file.endsWith("Worker.ts"),
  );
  const exported: unknown[] = [];
  for (const file of files) {
    const module = (await import(pathToFileURL(path.join(domain, file)).href)) as Record<string, unknown>;
    exported.push(...Object.values(module));
  }
  const chosen = ["contribution:a", "contributor:a"].flatMap((id) => [mentionsOfHolder(id), citationsOfCiter(id)]);
  return [...new Map([...exported.filter(isList), ...chosen].map((list) => [list.match, list])).values()];
}

function isList(value: unknown): value is List {
  return typeof value === "object" && value !== null && "match" in value && "row" in value && "orders" in value;
}
