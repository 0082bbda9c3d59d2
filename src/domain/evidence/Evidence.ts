import { Field, Float, InterfaceType, Int, ObjectType, registerEnumType, type ClassType } from "type-graphql";
import { connectionType } from "../list/connectionType.ts";
import { Node } from "../node/Node.ts";
import { kindOfId, typeOfKind } from "../../model/kinds.ts";
import { idAt } from "../../snapshot/rowAt.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";

export enum EvidenceKind {
  MENTION = "MENTION",
  CITATION = "CITATION",
  RECOMMENDATION = "RECOMMENDATION",
}
registerEnumType(EvidenceKind, { name: "EvidenceKind", description: "What words were read as." });

export enum EvidenceStatus {
  PROPOSED = "PROPOSED",
  ACCEPTED = "ACCEPTED",
  REJECTED = "REJECTED",
}
registerEnumType(EvidenceStatus, {
  name: "EvidenceStatus",
  description: "Only accepted evidence counts.",
  valuesConfig: {
    PROPOSED: { description: "Read by a rule; no person has decided yet." },
    ACCEPTED: { description: "Coded or confirmed by a person." },
    REJECTED: { description: "A person found it wrong." },
  },
});

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

/** The fields that every kind of evidence shares, of a row of the snapshot. */
export function evidenceAt({ tables }: Snapshot, row: number): Evidence {
  const { columns } = tables.evidence;
  return {
    id: columns.id.at(row)!,
    kind: columns.kind.at(row) as EvidenceKind,
    start: columns.startsAt.at(row),
    end: columns.endsAt.at(row),
    locator: columns.locator.at(row)!,
    status: columns.status.at(row) as EvidenceStatus,
    coder: columns.coder.at(row)!,
    confidence: columns.confidence.at(row),
    codebookVersion: columns.codebookVersion.at(row)!,
    codedAt: columns.codedAt.at(row),
    note: columns.note.at(row),
    passageId: idAt(tables.passage, columns.passage.at(row))!,
    contributionId: idAt(tables.contribution, columns.contribution.at(row))!,
    quote: quoteAt(columns, row),
  };
}

function quoteAt(columns: Snapshot["tables"]["evidence"]["columns"], row: number): Quote | null {
  const [exact, start, end] = [columns.exact.at(row), columns.startsAt.at(row), columns.endsAt.at(row)];
  if (exact === null || start === null || end === null) return null;
  return {
    exact,
    prefix: columns.prefix.at(row) ?? "",
    suffix: columns.suffix.at(row) ?? "",
    start,
    end,
    startUtf16: columns.startUtf16.at(row) ?? start,
    endUtf16: columns.endUtf16.at(row) ?? end,
  };
}

export const EvidenceConnection = connectionType("Evidence", () => Evidence as ClassType);
