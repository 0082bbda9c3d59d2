import type { DateFilter } from "../filter/filters.ts";
import type { EvidenceScope } from "./EvidenceScope.ts";
import { HolderKind } from "./HolderKind.ts";
import { ItemKind } from "./ItemKind.ts";

/** Beyond this many values a list of them helps no reader. */
const mostValues = 10;

interface Values {
  eq?: string | null;
  in?: readonly string[] | null;
}

/** What the links of a table are, with all that was asked of them, in words: "mentions with voice CONTRIBUTOR, …". */
export function scopeWords(holders: HolderKind, items: ItemKind, scope: EvidenceScope): string {
  const date = datesOf(scope.date);
  if (holders === HolderKind.INSTRUMENT)
    return `the places at which an instrument${date === undefined ? "" : ` dated ${date}`} states a principle`;
  const evidence = [
    valued("voice", scope.voice, "CONTRIBUTOR"),
    valued("status", scope.status, "ACCEPTED"),
    ...(items === ItemKind.PRINCIPLES ? [valued("stance", scope.stance, "AFFIRMS")] : []),
  ];
  const places = [
    named("process", scope.process),
    named("contributor kind", scope.contributorKind),
    named("regional group", scope.regionalGroup),
    ...(date === undefined ? [] : [`date ${date}`]),
  ].filter((words) => words !== undefined);
  const what = items === ItemKind.PRINCIPLES ? "mentions" : "citations";
  return `${what} with ${evidence.join(", ")}${places.length === 0 ? "" : `, in contributions of ${places.join(", ")}`}`;
}

function valued(name: string, filter: object | null | undefined, usual: string): string {
  return filter == null ? `${name} ${usual}` : (named(name, filter) ?? `any ${name}`);
}

function named(name: string, filter: Values | null | undefined): string | undefined {
  const parts = [...(filter?.eq == null ? [] : [filter.eq]), ...(filter?.in == null ? [] : [anyOf(filter.in)])];
  return parts.length === 0 ? undefined : `${name} ${parts.join(" and ")}`;
}

function anyOf(values: readonly string[]): string {
  if (values.length === 0) return "none";
  const listed = values.slice(0, mostValues).join(" or ");
  return values.length > mostValues ? `${listed} or ${values.length - mostValues} more` : listed;
}

function datesOf(filter: DateFilter | null | undefined): string | undefined {
  const parts = [
    ...(filter?.from == null ? [] : [`from ${filter.from}`]),
    ...(filter?.to == null ? [] : [`to ${filter.to}`]),
  ];
  return parts.length === 0 ? undefined : parts.join(" ");
}
