import { variables as ours } from "../../exports/qda/textSource.ts";
import { LANGUAGE } from "../../sources/seeds/records/rules.ts";
import type { ProjectSource } from "../../sources/projects/Project.ts";
import type { ProjectMapRecord } from "../../sources/projects/ProjectMapRecord.ts";
import { isPartialDate } from "../../text/partialDates.ts";

const known: ReadonlySet<string> = new Set(ours);

/** What the variables of a text say of its document, as far as it can be read, and what of it cannot. */
export function saidInVariables({ variables }: ProjectSource, defaults: ProjectMapRecord["defaults"] = {}) {
  const said = (name: string) => variables.get(name)?.trim() || undefined;
  const unread = [...variables.keys()]
    .filter((name) => !known.has(name) && said(name) !== undefined)
    .map((name) => `values of the variable ${name}`);
  /** What can be read; in `unread`, for people, what cannot. */
  const readable = (value: string | undefined, what: string, isReadable: (words: string) => boolean) => {
    if (value === undefined || isReadable(value)) return value;
    unread.push(`${what} that cannot be read`);
    return undefined;
  };
  return {
    date: readable(dayIn(said("Date")) ?? defaults.date, "dates", isPartialDate),
    language: readable(said("Language"), "languages", (words) => LANGUAGE.test(words)) ?? defaults.language ?? "en",
    licence: said("Licence"),
    unread,
  };
}

/** Programs write days as times, or with a zone. */
function dayIn(date: string | undefined): string | undefined {
  return date?.replace(/^(\d{4}-\d{2}-\d{2})(T[\d:.]+)?(Z|[+-]\d{2}:\d{2})?$/, "$1");
}
