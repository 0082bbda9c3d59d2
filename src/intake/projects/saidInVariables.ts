import { variables as ours } from "../../exports/qda/textSource.ts";
import { LANGUAGE } from "../../sources/seeds/records/rules.ts";
import type { ProjectSource } from "../../sources/projects/Project.ts";
import type { ProjectMapRecord } from "../../sources/projects/ProjectMapRecord.ts";
import { isPartialDate } from "../../text/partialDates.ts";

const known: ReadonlySet<string> = new Set(ours);

/** What the variables of a text say of its document, as far as it can be read, and what of it cannot. */
export function saidInVariables({ variables }: ProjectSource, defaults: ProjectMapRecord["defaults"]) {
  const said = (name: string) => variables.get(name)?.trim() || undefined;
  const [date = defaults?.date, language] = [dayIn(said("Date")), said("Language")];
  const [isDate, isLanguage] = [date !== undefined && isPartialDate(date), LANGUAGE.test(language ?? "")];
  const others = [...variables.keys()].filter((name) => !known.has(name) && said(name) !== undefined);
  return {
    date: isDate ? date : undefined,
    language: isLanguage ? language! : (defaults?.language ?? "en"),
    licence: said("Licence"),
    /** For people. */
    unread: [
      ...others.map((name) => `values of the variable ${name}`),
      ...(isDate || date === undefined ? [] : ["dates that cannot be read"]),
      ...(isLanguage || language === undefined ? [] : ["languages that cannot be read"]),
    ],
  };
}

/** Programs write days as times, or with a zone. */
function dayIn(date: string | undefined): string | undefined {
  return date?.replace(/^(\d{4}-\d{2}-\d{2})(T[\d:.]+)?(Z|[+-]\d{2}:\d{2})?$/, "$1");
}
