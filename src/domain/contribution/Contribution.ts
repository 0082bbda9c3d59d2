import { Field, Int, ObjectType } from "type-graphql";
import { connectionType, facetsType } from "../list/connectionType.ts";
import { enumType } from "../node/enumType.ts";
import { Node } from "../node/Node.ts";
import { PartialDate } from "../node/PartialDate.ts";
import { Source, sourceOf, type SourceColumns } from "../node/Source.ts";

export const TextStatus = enumType("TextStatus", "Whether the words of a contribution are here.", {
  HELD: "The words are here.",
  NOT_DISTRIBUTED:
    "Only positions and the sha256 of the text; `concordance attach` adds the words where you have the text.",
});
export type TextStatus = keyof typeof TextStatus;

@ObjectType({
  implements: Node,
  description: "A document that one or more contributors submitted to a process.",
  simpleResolvers: true,
})
export class Contribution extends Node {
  @Field(() => String, { description: "The process's key and a slug: wgec-2016/canada." })
  key!: string;

  @Field(() => String)
  title!: string;

  @Field(() => PartialDate, { nullable: true, description: "Null where it is not known." })
  date!: string | null;

  @Field(() => String, { description: "BCP 47." })
  language!: string;

  @Field(() => TextStatus)
  textStatus!: TextStatus;

  @Field(() => String, { nullable: true, description: "Of the bytes of the raw text, in hexadecimal." })
  sha256!: string | null;

  @Field(() => Int, { nullable: true, description: "In Unicode code points." })
  textLength!: number | null;

  @Field(() => String, { nullable: true })
  url!: string | null;

  @Field(() => String, { nullable: true })
  licence!: string | null;

  @Field(() => Source, { nullable: true })
  source!: Source | null;

  /** Id of the process that it was submitted to. */
  processId!: string | null;
}

export interface ContributionRow extends SourceColumns, Omit<Contribution, "source" | "processId"> {
  process: string | null;
}

export function readContribution({ process, ...row }: ContributionRow): Contribution {
  return { ...row, processId: process, source: sourceOf(row) };
}

export const ContributionConnection = connectionType("Contribution", () => Contribution, {
  facets: facetsType("Contribution", ["contributorKind", "year", "process", "language"]),
});
