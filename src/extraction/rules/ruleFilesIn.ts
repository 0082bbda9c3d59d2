import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { groupBy } from "../../text/groupBy.ts";
import { checkRuleFile } from "./checkRuleFile.ts";
import type { KnownKeys, RuleFault } from "./checkRuleFile.ts";
import type { Learned } from "../learned/Learned.ts";
import { examplesFile } from "../learned/examplesIn.ts";
import { learnedFile, learnedIn } from "../learned/learnedIn.ts";
import type { LanguageFiles } from "./RuleFiles.ts";
import { priorsFile, priorsShape, ruleShapes, type Shape } from "./ruleShapes.ts";

/** What the rules of several directories say, by language: lists of a later directory go on those of an earlier one. */
export interface RuleFileSet {
  languages: Map<string, LanguageFiles>;
  faults: RuleFault[];
}

const languageFolder = /^[a-z]{2,3}$/;

/**
 * Reads `<directory>/<language>/<file>.yaml` of every directory that is there; `known` are the keys that rules may speak of. A file is taken
 * apart when it is first asked for: a text needs the words of every language and the rules of one. Who asks for the faults asks for all.
 * `<directory>/priors.yaml` holds for every language.
 */
export function ruleFilesIn(directories: readonly string[], known?: KnownKeys): RuleFileSet {
  const folders = new Map<string, string[]>();
  const faults: RuleFault[] = [];
  const there = directories.filter((one) => existsSync(one));
  const reading: Reading = { known, faults };
  const ofPriors = there.map((one) => join(one, priorsFile)).filter((one) => existsSync(one));
  const priors = contentOf(sourcesOf(ofPriors), priorsShape, reading) as LanguageFiles["priors"];
  for (const directory of there) {
    for (const entry of readdirSync(directory, { withFileTypes: true }).toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      if (!entry.isDirectory()) {
        if (isStray(entry.name)) faults.push(fileFault(join(directory, entry.name), strayMessage));
        continue;
      }
      const folder = join(directory, entry.name);
      if (languageFolder.test(entry.name)) folders.set(entry.name, [...(folders.get(entry.name) ?? []), folder]);
      else faults.push(fileFault(folder, "is not the code of a language, such as fr"));
    }
  }
  const languages = new Map([...folders].map(([language, of]) => [language, languageIn(of, priors, reading)]));
  return {
    languages,
    get faults() {
      for (const files of languages.values()) Object.values(files);
      return faults;
    },
  };
}

const strayMessage = `is not read; beside the folders of languages there is only ${priorsFile}`;

/** Whoever wrote such a file believes that it is read. */
function isStray(name: string): boolean {
  return /\.(ya?ml|tsv|json)$/.test(name) && name !== priorsFile;
}

export function emptyFiles(): LanguageFiles {
  return {
    words: {},
    principles: {},
    stance: {},
    recommendations: {},
    voices: {},
    instruments: {},
    learned: undefined,
    priors: {},
  };
}

/** The keys that rules may speak of, and where what is wrong is put down. */
interface Reading {
  known: KnownKeys | undefined;
  faults: RuleFault[];
}

function languageIn(
  folders: readonly string[],
  priors: LanguageFiles["priors"],
  { known, faults }: Reading,
): LanguageFiles {
  const files = { ...emptyFiles(), priors };
  const all = folders.flatMap((folder) =>
    readdirSync(folder)
      .toSorted()
      .map((name) => join(folder, name)),
  );
  for (const [name, paths] of groupBy(all, (path) => basename(path))) {
    // Only learned from, by a command.
    if (name === examplesFile) continue;
    if (name === learnedFile) {
      // Read again whenever it is asked for, and its faults given once: its numbers take three times the room of what a reader makes of them.
      let untold = faults;
      const learned = (): Learned | undefined => {
        const into = untold;
        untold = [];
        return paths.map((file) => learnedIn(file, known, into)).findLast((one) => one !== undefined);
      };
      Object.defineProperty(files, "learned", { get: learned });
      continue;
    }
    const field = basename(name, ".yaml");
    const shape = ruleShapes[field];
    if (field === name || shape === undefined) {
      const message = `is not a file of rules; there are ${Object.keys(ruleShapes).join(", ")} (.yaml)`;
      faults.push(...paths.map((path) => fileFault(path, message)));
      continue;
    }
    const sources = sourcesOf(paths);
    onDemand(files, field, () => contentOf(sources, shape, { known, faults }));
  }
  return files;
}

interface Source {
  path: string;
  text: string;
}

function sourcesOf(paths: readonly string[]): Source[] {
  return paths.map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

/** What files of one shape say together. */
function contentOf(sources: readonly Source[], shape: Shape, { known, faults }: Reading): unknown {
  const contents = sources.map(({ path, text }) => {
    const checked = checkRuleFile(path, text, shape, known);
    faults.push(...checked.faults);
    return checked.content;
  });
  return contents.reduce(merged, {});
}

/** Gives a thing a field whose value is made when it is first asked for. */
function onDemand(thing: object, field: string, make: () => unknown): void {
  const get = (): unknown => {
    const value = make();
    Object.defineProperty(thing, field, { value });
    return value;
  };
  Object.defineProperty(thing, field, { get });
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
