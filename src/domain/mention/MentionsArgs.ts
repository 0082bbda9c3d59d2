import { ArgsType, Field } from "type-graphql";
import { evidenceOrderType } from "../evidence/evidenceOrder.ts";
import { EvidenceWhere } from "../evidence/EvidenceWhere.ts";
import { enumFilter, KeyFilter } from "../filter/filters.ts";
import { NestedInput } from "../filter/NestedWhere.ts";
import { OrderBy } from "../list/OrderBy.ts";
import { PageArgs } from "../list/PageArgs.ts";
import { VoiceFilter } from "../passage/PassagesArgs.ts";
import { Stance } from "./Mention.ts";

const nullable = { nullable: true } as const;
const MentionOrder = evidenceOrderType("MentionOrder");
export const StanceFilter = enumFilter("StanceFilter", Stance);

@NestedInput(
  "Without a word about them: status ACCEPTED, voice CONTRIBUTOR, stance AFFIRMS; naming one of them anywhere lifts that default only.",
)
export class MentionWhere extends EvidenceWhere<MentionWhere> {
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

  @OrderBy(MentionOrder, "PLACE")
  orderBy?: string[] | null;
}
