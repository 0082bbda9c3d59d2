import { Args, Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../../../domain/request/Context.ts";
import { CodePointText } from "../../../text/CodePointText.ts";
import { limits } from "../../../domain/request/limits.ts";
import type { Node } from "../../../domain/node/Node.ts";
import type { NodeReader } from "../../../domain/kinds/NodeReader.ts";
import { Analysis } from "../../../domain/analysis/Analysis.ts";
import type { Citation } from "../../../extraction/citations/citations.ts";
import { AnalyseArgs, checkProcess, ResolveCitationArgs } from "./ReadingArgs.ts";
import { readableText } from "../../../extraction/passages/readableText.ts";
import { readingThreadOf } from "../../../extraction/readingThreadOf.ts";
import { ResolvedCitation } from "../../../domain/analysis/ResolvedCitation.ts";
import { sha256Of } from "../../../text/sha256Of.ts";

@Resolver()
export class ReadingResolver {
  @Query(() => [ResolvedCitation], {
    description: "Names of instruments and provisions in free text, resolved to the graph.",
  })
  async resolveCitation(
    @Args(() => ResolveCitationArgs) { text }: ResolveCitationArgs,
    @Ctx() { graph, snapshot, nodes, leftMs, asker }: Context,
  ) {
    const raw = readableText(text);
    const thread = readingThreadOf(graph, snapshot);
    const found = await thread.resolve(raw, leftMs(), asker.name, limits.maxReadings);
    const known = knownIn(found, [], nodes);
    return found.map(({ quote: { exact, start, end }, ...citation }) => ({
      ...resolvedFields(citation, known),
      exact,
      start,
      end,
      candidates: citation.candidates.flatMap((key) => known.get(`instrument:${key}`) ?? []),
    }));
  }

  @Query(() => Analysis, {
    description: "Reads a text as `concordance ingest` would, and keeps nothing.",
  })
  async analyse(@Args(() => AnalyseArgs) args: AnalyseArgs, @Ctx() context: Context) {
    const { graph, snapshot, nodes, leftMs, asker } = context;
    const text = new CodePointText(readableText(args.text));
    const language = args.language ?? undefined;
    const thread = readingThreadOf(graph, snapshot);
    const process = args.process ?? undefined;
    checkProcess(process, thread.vocabulary);
    const { passages, mentions, citations, recommendations, ...about } = await thread.analyse(
      text.raw,
      { language, process },
      leftMs(),
      asker.name,
      limits.maxReadings,
    );
    const known = knownIn(citations, mentions, nodes);
    return {
      sha256: sha256Of(text.raw),
      length: text.length,
      language: about.language,
      warnings: about.warnings,
      passages,
      mentions: mentions.map((mention) => ({ ...mention, principle: known.get(`principle:${mention.principle}`) })),
      citations: citations.map((citation) => ({ ...citation, ...resolvedFields(citation, known) })),
      recommendations,
    };
  }
}

type Resolved = Pick<Citation, "status" | "instrument" | "rangeText" | "provisions">;
type Known = ReadonlyMap<string, Node>;

/** Each thing once, before the answer is made: a thousand fields that wait for a thing each would keep others waiting. */
function knownIn(
  citations: readonly (Resolved & Pick<Citation, "candidates">)[],
  mentions: readonly { principle: string }[],
  nodes: NodeReader,
): Known {
  const ids = new Set(mentions.map(({ principle }) => `principle:${principle}`));
  for (const { instrument, candidates, provisions } of citations) {
    for (const key of [instrument, ...candidates]) if (key !== null) ids.add(`instrument:${key}`);
    for (const { key } of provisions) if (key !== null) ids.add(`provision:${key}`);
  }
  return new Map(nodes.known([...ids]).map((node) => [node.id, node]));
}

function resolvedFields({ status, instrument, rangeText, provisions }: Resolved, known: Known) {
  return {
    status,
    rangeText,
    instrument: known.get(`instrument:${instrument}`) ?? null,
    provisions: provisions.flatMap(({ key, expanded }) => {
      const provision = known.get(`provision:${key}`);
      return provision === undefined ? [] : [{ expanded, provision }];
    }),
    unknownProvisions: provisions.filter(({ key }) => key === null).map(({ label }) => label),
  };
}
