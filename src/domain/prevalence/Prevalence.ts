import { Field, Float, Int, ObjectType } from "type-graphql";
import { Item } from "../holding/ItemKind.ts";
import { Method } from "../holding/Method.ts";
import { enumType } from "../node/enumType.ts";

export const PrevalenceGroup = enumType(
  "PrevalenceGroup",
  "How holders are grouped. A holder of several groups counts in each; one of none in the group NONE.",
  {
    CONTRIBUTOR_KIND: "For CONTRIBUTOR and CONTRIBUTION.",
    REGIONAL_GROUP: "Of the United Nations; for CONTRIBUTOR and CONTRIBUTION.",
    YEAR: "For CONTRIBUTION and INSTRUMENT.",
    PROCESS: "For CONTRIBUTION.",
    INSTRUMENT_KIND: "For INSTRUMENT.",
    ALL: "One group of all.",
  },
);
export type PrevalenceGroup = keyof typeof PrevalenceGroup;

@ObjectType({ description: "How often an item is held in a group of holders.", simpleResolvers: true })
export class PrevalenceRow {
  @Field(() => Item)
  item!: object;

  @Field(() => [String], {
    description: "In the order asked: an enum value, a year or the key of a process; NONE for holders without.",
  })
  group!: string[];

  @Field(() => [String], { description: "The same in words, in English." })
  groupLabels!: string[];

  @Field(() => Int, { description: "Holders in which it was found." })
  present!: number;

  @Field(() => Int, { description: "Held with another stance than the scope asks: opposed, for one. Never absent." })
  otherStance!: number;

  @Field(() => Int, { description: "Read for it and not found, in any stance." })
  absent!: number;

  @Field(() => Int, {
    description:
      "Read for the scheme in part only, and not for this: nothing is known. Holders never read for it are in no row.",
  })
  notRead!: number;

  @Field(() => Float, {
    nullable: true,
    description: "present / (present + otherStance + absent); null where nobody was read.",
  })
  shareOfRead!: number | null;

  @Field(() => Float, { nullable: true, description: "Wilson interval, 95 %." })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: "Wilson interval, 95 %." })
  high!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "This group against all others: present × not present of the others over not present × present of the others, of those that were read. Null where a margin is empty, or where it is infinite: nobody in the group lacks it, or nobody else has it.",
  })
  oddsRatio!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Fisher's exact test, two-sided, of this group against all others; null where there are no others.",
  })
  pValue!: number | null;

  @Field(() => Float, { nullable: true, description: "Corrected over all rows by Benjamini-Hochberg." })
  qValue!: number | null;
}

@ObjectType({ description: "How often items are held, by groups of holders.", simpleResolvers: true })
export class Prevalence {
  @Field(() => [PrevalenceRow], { description: "By key of the item, then by group; at most 40,000." })
  rows!: PrevalenceRow[];

  @Field(() => Method)
  method!: Method;
}
