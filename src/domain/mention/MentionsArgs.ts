import { ArgsType, Field, InputType } from "type-graphql";
import { evidenceOrderType } from "../evidence/evidenceOrder.ts";
import { EvidenceWhere } from "../evidence/EvidenceWhere.ts";
import { enumFilter, KeyFilter } from "../filter/filters.ts";
import { ArrayMaxSize } from "../input/classValidator.ts";
import { mostOrders, orderDescription } from "../list/orders.ts";
import { PageArgs } from "../list/PageArgs.ts";
import { VoiceFilter } from "../passage/PassagesArgs.ts";
import { Stance } from "./Mention.ts";

const nullable = { nullable: true } as const;
const MentionOrder = evidenceOrderType("MentionOrder");
export const StanceFilter = enumFilter("StanceFilter", Stance);

@InputType({
  description:
    "All conditions of one object hold together; and, or, not nest to depth 5. Without a word about them: status ACCEPTED, voice CONTRIBUTOR, stance AFFIRMS; naming one of them anywhere lifts that default only.",
})
export class MentionWhere extends EvidenceWhere {
  @Field(() => [MentionWhere], nullable)
  and?: MentionWhere[] | null;

  @Field(() => [MentionWhere], nullable)
  or?: MentionWhere[] | null;

  @Field(() => MentionWhere, nullable)
  not?: MentionWhere | null;

  @Field(() => KeyFilter, { ...nullable, description: "Keys of principles." })
  principle?: KeyFilter | null;

  @Field(() => VoiceFilter, { ...nullable, description: "Default: CONTRIBUTOR." })
  voice?: object | null;

  @Field(() => StanceFilter, { ...nullable, description: "Without a word about it: AFFIRMS." })
  stance?: object | null;

  @Field(() => Boolean, { ...nullable, description: "false: implied by the words, not named." })
  explicit?: boolean | null;
}

@ArgsType()
export class MentionsArgs extends PageArgs {
  @Field(() => MentionWhere, nullable)
  where?: MentionWhere | null;

  @Field(() => [MentionOrder], { ...nullable, defaultValue: [MentionOrder.PLACE], description: orderDescription })
  @ArrayMaxSize(mostOrders)
  orderBy?: string[] | null;
}
