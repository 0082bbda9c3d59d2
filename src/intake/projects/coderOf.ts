import { ImportFault } from "../../sources/tables/ImportFault.ts";
import type { Project } from "../../sources/projects/Project.ts";
import { groupBy } from "../../text/groupBy.ts";
import { slugOf } from "../tables/plan/slugOf.ts";

export interface ChosenCoder {
  /** As evidence names it: person:ada. */
  coder: string;
  /** Whether a coding of this user of the project is one of theirs. */
  isTheirs(user: string): boolean;
  /** Codings of others, by name. */
  others: ReadonlyMap<string, number>;
}

/** One coder an import: a piece of evidence has one. Throws an ImportFault where several coded and nobody was chosen. */
export function coderOf(project: Project, asked: string | undefined): ChosenCoder {
  const nameOf = (user: string) => project.users.get(user) ?? "";
  const codings = project.sources.flatMap(({ selections }) => selections.flatMap((one) => one.codings));
  const counts = new Map([...groupBy(codings, ({ coder }) => nameOf(coder))].map(([name, all]) => [name, all.length]));
  const name = chosenOf([...counts.keys()], asked);
  if (name === undefined) throw new ImportFault(refusal(counts, asked));
  const coder = coderNamed(name === "" ? (asked ?? "") : name);
  if (coder === "")
    throw new ImportFault("No coding of the project says who made it. Name the coder, such as --coder person:ada.");
  const others = new Map([...counts].filter(([other]) => other !== name));
  return { coder, isTheirs: (user) => nameOf(user) === name, others };
}

/** Who is named for a project that names nobody made all of it. */
function chosenOf(names: readonly string[], asked: string | undefined): string | undefined {
  if (names.every((name) => name === "")) return "";
  const chosen = asked === undefined ? names : names.filter((name) => name === asked || coderNamed(name) === asked);
  return chosen.length === 1 ? chosen[0] : undefined;
}

function coderNamed(name: string): string {
  if (name === "" || /^[a-z]+:\S/.test(name)) return name.trim();
  return `person:${slugOf(name)}`;
}

function refusal(counts: ReadonlyMap<string, number>, asked: string | undefined): string {
  const listed = [...counts].map(([name, count]) => `${name === "" ? "nobody named" : name} (${count})`).join(", ");
  const why = asked === undefined ? "Several people coded the project" : `Nobody called "${asked}" coded the project`;
  return `${why}: ${listed}. One coder comes in at a time: choose one with --coder "<name>", and import again for the next.`;
}
