import { Field, Float, InterfaceType, Int, ObjectType, type ClassType } from "type-graphql";
import { connectionType } from "../list/connectionType.ts";
import { enumType } from "../node/enumType.ts";
import { Node } from "../node/Node.ts";
import { kindOfId, typeOfKind } from "../../model/kinds.ts";

export const EvidenceKind = enumType("EvidenceKind", "What words were read as.", [
  "MENTION",
  "CITATION",
  "RECOMMENDATION",
]);
export type EvidenceKind = keyof typeof EvidenceKind;

export const EvidenceStatus = enumType("EvidenceStatus", "Only accepted evidence counts.", {
  PROPOSED: "Read by a rule; no person has decided yet.",
  ACCEPTED: "Coded or confirmed by a person.",
  REJECTED: "A person found it wrong.",
});
export type EvidenceStatus = keyof typeof EvidenceStatus;

@ObjectType({
  description: "Verbatim words with their selectors (W3C Web Annotation: TextQuoteSelector and TextPositionSelector).",
  simpleResolvers: true,
})
export class Quote {
  @Field(() => String, { description: "The words, exactly as they stand in the raw text." })
  exact!: string;

  @Field(() => String, { description: "Up to 32 code points before them." })
  prefix!: string;

  @Field(() => String, { description: "Up to 32 code points after them." })
  suffix!: string;

  @Field(() => Int, { description: "Unicode code points in the raw text." })
  start!: number;

  @Field(() => Int, { description: "Unicode code points, exclusive." })
  end!: number;

  @Field(() => Int, { description: "UTF-16 code units, as JavaScript counts." })
  startUtf16!: number;

  @Field(() => Int, { description: "UTF-16 code units, exclusive." })
  endUtf16!: number;
}

@InterfaceType("Evidence", {
  implements: Node,
  description: "Words of a passage that were read as something. Every count of this API opens down to these.",
  resolveType: (evidence: Evidence) => typeOfKind[kindOfId(evidence.id) ?? "mention"],
})
export abstract class Evidence extends Node {
  @Field(() => EvidenceKind)
  kind!: EvidenceKind;

  @Field(() => Quote, {
    nullable: true,
    description: "Null where the text is not distributed; start and end are known even then.",
  })
  quote!: Quote | null;

  @Field(() => Int, { nullable: true, description: "Unicode code points in the raw text." })
  start!: number | null;

  @Field(() => Int, { nullable: true, description: "Unicode code points, exclusive." })
  end!: number | null;

  @Field(() => String, { description: "The place in words: paragraph 7." })
  locator!: string;

  @Field(() => EvidenceStatus)
  status!: EvidenceStatus;

  @Field(() => String, { description: "Who or which rule read it so." })
  coder!: string;

  @Field(() => Float, { nullable: true, description: "0 to 1; null for a person." })
  confidence!: number | null;

  @Field(() => String, { description: "The scheme and version that it was coded by." })
  codebookVersion!: string;

  @Field(() => String, { nullable: true, description: "ISO 8601." })
  codedAt!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  /** Ids of where it stands. */
  passageId!: string;
  contributionId!: string;
}

export const EvidenceConnection = connectionType("Evidence", () => Evidence as ClassType);
