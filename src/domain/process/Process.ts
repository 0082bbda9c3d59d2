import { Field, ObjectType } from "type-graphql";
import { Node } from "../node/Node.ts";
import { PartialDate } from "../node/PartialDate.ts";
import { Source, sourceOf, type SourceColumns } from "../node/Source.ts";

@ObjectType({
  implements: Node,
  description: "A forum that asks for contributions, e.g. the CSTD Working Group on Enhanced Cooperation.",
  simpleResolvers: true,
})
export class Process extends Node {
  @Field(() => String, { description: "A readable slug that never changes." })
  key!: string;

  @Field(() => [String], { description: "Keys that it had before: an id or an address with one of them leads here." })
  formerKeys!: string[];

  @Field(() => String)
  name!: string;

  @Field(() => PartialDate, { nullable: true })
  opened!: string | null;

  @Field(() => PartialDate, { nullable: true })
  closed!: string | null;

  @Field(() => Source, { nullable: true })
  source!: Source | null;

  /** Id of the provision that called for it. */
  mandateId!: string | null;
}

export interface ProcessRow extends SourceColumns, Omit<Process, "formerKeys" | "source" | "mandateId"> {
  formerKeys: string[] | null;
  mandate: string | null;
}

export function readProcess({ mandate, ...row }: ProcessRow): Process {
  return { ...row, formerKeys: row.formerKeys ?? [], mandateId: mandate, source: sourceOf(row) };
}
