import { Field, ObjectType } from "type-graphql";
import { enumType } from "./enumType.ts";

export const Certainty = enumType("Certainty", "How sure a fact is.", {
  VERIFIED: "Read in the source that is named.",
  REPORTED: "Reported by others, or in part not read in a source.",
  UNCERTAIN: "Sources differ or are vague.",
});
export type Certainty = keyof typeof Certainty;

@ObjectType("Source", { description: "Where a fact comes from and how sure it is.", simpleResolvers: true })
export class Source {
  @Field(() => String, { description: "What was read, and a remark where there is one." })
  citation!: string;

  @Field(() => String, { nullable: true })
  url!: string | null;

  @Field(() => Certainty)
  certainty!: Certainty;
}

/** How a source lies in a node or a relationship of the graph. */
export interface SourceColumns {
  sourceCitation?: string | null;
  sourceUrl?: string | null;
  sourceCertainty?: Certainty | null;
}

export function sourceOf(row: SourceColumns): Source | null {
  const { sourceCitation: citation, sourceUrl: url, sourceCertainty: certainty } = row;
  if (citation == null || certainty == null) return null;
  return { citation, url: url ?? null, certainty };
}

/** A link of the graph that carries its source in columns. */
export function withSource<Link extends SourceColumns>(link: Link): Link & { source: Source | null } {
  return { ...link, source: sourceOf(link) };
}
