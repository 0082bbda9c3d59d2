import { Field, Float, Int, ObjectType } from "type-graphql";
import { Holder } from "../holding/HolderKind.ts";
import { Item } from "../holding/ItemKind.ts";
import { Method } from "../holding/Method.ts";
import type { TableQuestion } from "../holding/TableQuestion.ts";
import type { Measure } from "../../statistics/incidence/measures.ts";
import type { Stance } from "../mention/Mention.ts";
import { MeasureEnum, SignificanceType } from "./Significance.ts";

@ObjectType({ description: "An item and how often it is held.", simpleResolvers: true })
export class HeldItem {
  @Field(() => Item)
  item!: object;

  @Field(() => Int, {
    description:
      "Mentions or citations of it by this holder; for an instrument as holder, its locators; as the mark of a group, its holders in the group.",
  })
  count!: number;
}

@ObjectType({ description: "An item that both hold, open down to the words on both sides.", simpleResolvers: true })
export class SharedItem {
  @Field(() => Item)
  item!: object;

  @Field(() => Int)
  countA!: number;

  @Field(() => Int)
  countB!: number;

  @Field(() => Int, { description: "How many holders hold it: rare things shared say more." })
  holders!: number;

  itemId!: string;
  aId!: string;
  bId!: string;
  question!: TableQuestion;
  /** Where each stance counts on its own: the one that is shared. */
  stance?: Stance | undefined;
}

@ObjectType({ description: "An item that one affirms and the other opposes.", simpleResolvers: true })
export class OpposedItem {
  @Field(() => Item)
  item!: object;

  @Field(() => Holder)
  affirmedBy!: object;

  itemId!: string;
  aId!: string;
  bId!: string;
  question!: TableQuestion;
}

@ObjectType({ description: "A measure and its value.", simpleResolvers: true })
export class MeasureValue {
  @Field(() => MeasureEnum)
  measure!: Measure;

  @Field(() => Float)
  value!: number;
}

@ObjectType({
  description: "What two holders share, what only one of them holds, and what that is worth against chance.",
  simpleResolvers: true,
})
export class Overlap {
  @Field(() => Holder)
  a!: object;

  @Field(() => Holder)
  b!: object;

  @Field(() => [SharedItem], { description: "By key, as the lists that follow." })
  shared!: SharedItem[];

  @Field(() => [OpposedItem], {
    description:
      "Affirmed by one and opposed by the other, whatever stance the scope asks for. Counted apart: that little is shared is not disagreement.",
  })
  opposed!: OpposedItem[];

  @Field(() => [HeldItem], { description: "Held by a; b was read for them, and they were not found with any stance." })
  onlyA!: HeldItem[];

  @Field(() => [HeldItem], { description: "Held by b; a was read for them, and they were not found with any stance." })
  onlyB!: HeldItem[];

  @Field(() => [HeldItem], {
    description: "Held by b, and a was not read for them: nobody knows whether a holds them.",
  })
  notReadInA!: HeldItem[];

  @Field(() => [HeldItem], {
    description: "Held by a, and b was not read for them: nobody knows whether b holds them.",
  })
  notReadInB!: HeldItem[];

  @Field(() => [MeasureValue], { description: "All measures." })
  values!: MeasureValue[];

  @Field(() => SignificanceType, {
    description:
      "At alpha 0.05, corrected over all pairs of holders in scope; under correction NONE for this pair alone.",
  })
  significance!: SignificanceType;

  @Field(() => Method)
  method!: Method;
}

@ObjectType({ description: "A holder near another.", simpleResolvers: true })
export class Neighbour {
  @Field(() => Holder)
  holder!: object;

  @Field(() => Float, { description: "Of the measure asked." })
  value!: number;

  @Field(() => Int, { description: "Items that both hold." })
  shared!: number;

  @Field(() => Int, { description: "Items that either holds, of those that both were read for." })
  union!: number;

  @Field(() => SignificanceType, {
    nullable: true,
    description:
      "Under SIZES at alpha 0.05, corrected by DISCRETE_FDR over all pairs of this one with another. Asking so for one holder after the other and reporting what is found controls nothing: ask `overlaps` for all pairs.",
  })
  significance?: SignificanceType | null;
}
