import { contribution } from "../../model/contribution.ts";
import type { ModelNode } from "../../model/ModelNode.ts";
import { passage } from "../../model/passage.ts";
import { PATH_KEY } from "../../sources/seeds/records/rules.ts";
import type { ProjectMapRecord } from "../../sources/projects/ProjectMapRecord.ts";
import { fold } from "../../text/fold.ts";
import type { KnownContributors } from "../tables/plan/KnownContributors.ts";
import { slugOf } from "../tables/plan/slugOf.ts";
import type { MatchedText } from "./matchDocuments.ts";
import { passagesFor } from "./passagesFor.ts";
import { saidInVariables } from "./saidInVariables.ts";

export interface DocumentContext {
  map: ProjectMapRecord;
  contributors: KnownContributors;
  /** Keys. */
  processes: ReadonlySet<string>;
  scheme: string;
  /** What the project is called, and the program that wrote it. */
  source: string;
  process: string | undefined;
  withhold: boolean;
}

export interface NewDocument {
  key: string;
  nodes: ModelNode[];
  passages: { number: number; startsAt: number; endsAt: number }[];
  /** What is said of it and cannot be taken in, in words. */
  unread: readonly string[];
}

/** The document that a text of a project becomes, with its passages; or what is missing for it. Spans are in UTF-16 offsets. */
export function documentOf(
  matched: MatchedText,
  selected: readonly { start: number; end: number }[],
  context: DocumentContext,
): NewDocument | { missing: string } {
  const { source, text, sha256 } = matched;
  const contributors = contributorsOf(matched, context);
  if ("missing" in contributors) return contributors;
  const process = source.variables.get("Process") ?? context.process;
  if (process !== undefined && !context.processes.has(process))
    return { missing: `"${source.name}" was submitted to "${process}", a process that the graph does not have` };
  const key = keyOf(matched, context, process);
  const { unread, ...said } = saidInVariables(source, context.map.defaults);
  const words = context.withhold ? undefined : text.points;
  const passages = passagesFor(text.raw, selected).map(({ start, end }, at) => {
    return { number: at + 1, startsAt: text.points.pointAt(start), endsAt: text.points.pointAt(end) };
  });
  const node = contribution({
    key,
    contributors: contributors.keys,
    process,
    title: source.description.replace(/\s+/g, " ").trim() || source.name.trim() || key,
    ...said,
    text: words?.raw,
    sha256,
    length: text.points.length,
    source: { citation: context.source, certainty: "REPORTED" },
    readings: [{ scheme: context.scheme, extent: "PARTIAL" }],
  });
  const parts = passages.map(({ number, startsAt: start, endsAt: end }) =>
    passage({ contribution: key, number, voice: "CONTRIBUTOR", start, end, text: words }),
  );
  return { key, nodes: [node, ...parts], passages, unread };
}

function keyOf({ known, key, source }: MatchedText, context: DocumentContext, process: string | undefined): string {
  if (known !== undefined) return known.key;
  if (key !== undefined && PATH_KEY.test(key)) return key;
  return `${process ?? slugOf(context.source)}/${slugOf(source.name)}`;
}

function contributorsOf(
  { source }: MatchedText,
  { map, contributors }: DocumentContext,
): { keys: string[] } | { missing: string } {
  const mapped = Object.entries(map.contributors ?? {}).filter(([, names]) =>
    names.some((name) => fold(name) === fold(source.name)),
  );
  const said = source.variables.get("Contributor")?.split(/\s*;\s*/) ?? [];
  const names = (mapped.length > 0 ? mapped.map(([name]) => name) : said).filter(Boolean);
  if (names.length === 0) return { missing: `"${source.name}" does not say who submitted it` };
  const keys: string[] = [];
  for (const name of names) {
    const found = contributors.named(name.normalize());
    const key = found.length === 1 ? found[0]!.key : contributors.stateNamed(name)?.key;
    if (key === undefined)
      return { missing: `"${source.name}" is of "${name}", whom the graph does not have as a contributor` };
    keys.push(key);
  }
  return { keys };
}
