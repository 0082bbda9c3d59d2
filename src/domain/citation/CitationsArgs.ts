import { ArgsType, Field } from "type-graphql";
import { evidenceOrderType } from "../evidence/evidenceOrder.ts";
import { EvidenceWhere } from "../evidence/EvidenceWhere.ts";
import { enumFilter, KeyFilter } from "../filter/filters.ts";
import { NestedInput } from "../filter/NestedWhere.ts";
import { OrderBy } from "../list/OrderBy.ts";
import { PageArgs } from "../list/PageArgs.ts";
import { VoiceFilter } from "../passage/PassagesArgs.ts";
import { CitationFunction } from "./Citation.ts";
import { CitationPlace } from "./CitationPlace.ts";

const nullable = { nullable: true } as const;
const CitationOrder = evidenceOrderType("CitationOrder");
const CitationPlaceFilter = enumFilter("CitationPlaceFilter", CitationPlace);
const FunctionFilter = enumFilter("FunctionFilter", CitationFunction);

@NestedInput(
  "Without a word about them: status ACCEPTED, voice CONTRIBUTOR, place TEXT; naming one of them anywhere lifts that default only.",
)
export class CitationWhere extends EvidenceWhere<CitationWhere> {
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

  @OrderBy(CitationOrder, "PLACE")
  orderBy?: string[] | null;
}
