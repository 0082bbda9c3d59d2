import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkRuleFile } from "./checkRuleFile.ts";
import type { KnownKeys, RuleFault } from "./checkRuleFile.ts";
import type { LanguageFiles } from "./RuleFiles.ts";
import { ruleShapes } from "./ruleShapes.ts";

/** What the rules of several directories say, by language: lists of a later directory go on those of an earlier one. */
export interface RuleFileSet {
  languages: Map<string, LanguageFiles>;
  faults: RuleFault[];
}

const languageFolder = /^[a-z]{2,3}$/;

/** Reads `<directory>/<language>/<file>.yaml` of every directory that is there; `known` are the keys that rules may speak of. */
export function ruleFilesIn(directories: readonly string[], known?: KnownKeys): RuleFileSet {
  const languages = new Map<string, LanguageFiles>();
  const faults: RuleFault[] = [];
  for (const directory of directories.filter((one) => existsSync(one))) {
    for (const entry of readdirSync(directory, { withFileTypes: true }).toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      if (!entry.isDirectory()) continue;
      if (languageFolder.test(entry.name)) {
        const before = languages.get(entry.name) ?? emptyFiles();
        languages.set(
          entry.name,
          merged(before, folderIn(join(directory, entry.name), known, faults)) as LanguageFiles,
        );
      } else faults.push(fileFault(join(directory, entry.name), "is not the code of a language, such as fr"));
    }
  }
  return { languages, faults };
}

export function emptyFiles(): LanguageFiles {
  return { words: {}, principles: {}, stance: {}, recommendations: {}, voices: {}, instruments: {} };
}

function folderIn(folder: string, known: KnownKeys | undefined, faults: RuleFault[]): Record<string, unknown> {
  const files: Record<string, unknown> = {};
  for (const file of readdirSync(folder).toSorted()) {
    const shape = ruleShapes[file.replace(/\.yaml$/, "")];
    const path = join(folder, file);
    if (!file.endsWith(".yaml") || shape === undefined) {
      faults.push(fileFault(path, `is not a file of rules; there are ${Object.keys(ruleShapes).join(", ")} (.yaml)`));
      continue;
    }
    const checked = checkRuleFile(path, readFileSync(path, "utf8"), shape, known);
    faults.push(...checked.faults);
    files[file.replace(/\.yaml$/, "")] = checked.content;
  }
  return files;
}

function fileFault(file: string, message: string): RuleFault {
  return { file, line: 1, record: "", field: "", message };
}

/** Maps key by key, lists one behind the other, else the later value. */
function merged(before: unknown, after: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(after)) return [...before, ...after];
  if (!isMap(before) || !isMap(after)) return after;
  const all = { ...before };
  for (const [key, value] of Object.entries(after)) all[key] = key in all ? merged(all[key], value) : value;
  return all;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
