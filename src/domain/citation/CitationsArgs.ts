import { ArgsType, Field, InputType } from "type-graphql";
import { evidenceOrderType } from "../evidence/evidenceOrder.ts";
import { EvidenceWhere } from "../evidence/EvidenceWhere.ts";
import { enumFilter, KeyFilter } from "../filter/filters.ts";
import { ArrayMaxSize } from "../input/classValidator.ts";
import { mostOrders, orderDescription } from "../list/orders.ts";
import { PageArgs } from "../list/PageArgs.ts";
import { VoiceFilter } from "../passage/PassagesArgs.ts";
import { CitationFunction } from "./Citation.ts";
import { CitationPlace } from "./CitationPlace.ts";

const nullable = { nullable: true } as const;
const CitationOrder = evidenceOrderType("CitationOrder");
const CitationPlaceFilter = enumFilter("CitationPlaceFilter", CitationPlace);
const FunctionFilter = enumFilter("FunctionFilter", CitationFunction);

@InputType({
  description:
    "All conditions of one object hold together; and, or, not nest to depth 5. Without a word about them: status ACCEPTED, voice CONTRIBUTOR, place TEXT; naming one of them anywhere lifts that default only.",
})
export class CitationWhere extends EvidenceWhere {
  @Field(() => [CitationWhere], nullable)
  and?: CitationWhere[] | null;

  @Field(() => [CitationWhere], nullable)
  or?: CitationWhere[] | null;

  @Field(() => CitationWhere, nullable)
  not?: CitationWhere | null;

  @Field(() => KeyFilter, {
    ...nullable,
    description: "Keys of instruments; a citation of a provision is one of its instrument.",
  })
  instrument?: KeyFilter | null;

  @Field(() => KeyFilter, {
    ...nullable,
    description:
      "Paths of provisions that it names or reaches, each with all that stand under it: tunis-agenda/72, 72/a too.",
  })
  provision?: KeyFilter | null;

  @Field(() => VoiceFilter, { ...nullable, description: "Default: CONTRIBUTOR." })
  voice?: object | null;

  @Field(() => CitationPlaceFilter, { ...nullable, description: "Without a word about it: TEXT." })
  place?: object | null;

  @Field(() => FunctionFilter, nullable)
  function?: object | null;
}

@ArgsType()
export class CitationsArgs extends PageArgs {
  @Field(() => CitationWhere, nullable)
  where?: CitationWhere | null;

  @Field(() => [CitationOrder], { ...nullable, defaultValue: [CitationOrder.PLACE], description: orderDescription })
  @ArrayMaxSize(mostOrders)
  orderBy?: string[] | null;
}
