import { citation } from "../../model/citation.ts";
import type { EvidenceContent } from "../../model/evidence.ts";
import { mention } from "../../model/mention.ts";
import type { ModelNode } from "../../model/ModelNode.ts";
import { recommendation } from "../../model/recommendation.ts";
import { groupBy } from "../../text/groupBy.ts";
import type { Losses } from "./Losses.ts";
import type { Meaning } from "./ProjectCodes.ts";

/** Words that were coded, in one selection. */
export interface CodedSpan {
  start: number;
  end: number;
  note: string;
  meanings: readonly Meaning[];
}

type Content = Omit<EvidenceContent, "codebookVersion">;

/**
 * Evidence of one document. A stance belongs to the principles of its own selection, or, where a program gave each code a selection of its
 * own, to the one principle of the same words.
 */
export function evidenceOf(
  spans: readonly CodedSpan[],
  contentOf: (span: CodedSpan) => Content | undefined,
  /** By key of the principle; undefined for what belongs to none. */
  codebookVersion: (principle: string | undefined) => string,
  losses: Losses,
): ModelNode[] {
  const nodes = new Map<string, ModelNode>();
  const add = (node: ModelNode) => {
    if (!nodes.has(node.id)) nodes.set(node.id, node);
  };
  for (const same of groupBy(spans, ({ start, end }) => `${start}-${end}`).values()) {
    const stanceOf = stancesIn(same, losses);
    for (const span of same) {
      const content = contentOf(span);
      if (content === undefined) continue;
      for (const meaning of span.meanings) {
        if (meaning.kind === "principle") {
          const { key } = meaning;
          const said = { principle: key, stance: stanceOf(span, key), explicit: true };
          add(mention({ ...content, codebookVersion: codebookVersion(key), ...said }));
        }
        const plain = { ...content, codebookVersion: codebookVersion(undefined) };
        if (meaning.kind === "instrument") add(citation({ ...plain, instrument: meaning.key, provisions: [] }));
        if (meaning.kind === "strength")
          add(recommendation({ ...plain, strength: meaning.value, cueWords: [], advances: [], invokes: [] }));
      }
    }
  }
  return [...nodes.values()];
}

/** Stances of the principles of the very same words. */
function stancesIn(same: readonly CodedSpan[], losses: Losses): (span: CodedSpan, principle: string) => string {
  const principles = new Set(same.flatMap(principlesIn));
  const loose = same.filter((span) => principlesIn(span).length === 0).flatMap(stancesOf);
  const clear = principles.size === 1 && new Set(loose).size === 1 ? loose[0] : undefined;
  if (clear === undefined) losses.add("stances that no one principle of the same words has", loose.length);
  return (span) => stancesOf(span)[0] ?? clear ?? "AFFIRMS";
}

function principlesIn({ meanings }: CodedSpan): string[] {
  return meanings.flatMap((meaning) => (meaning.kind === "principle" ? [meaning.key] : []));
}

function stancesOf({ meanings }: CodedSpan): string[] {
  return meanings.flatMap((meaning) => (meaning.kind === "stance" ? [meaning.value] : []));
}
