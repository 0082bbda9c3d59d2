import { ArgsType, Field, InputType } from "type-graphql";
import { enumFilter, KeyFilter, NumberFilter, TextFilter } from "../filter/filters.ts";
import { PageArgs } from "../list/PageArgs.ts";
import { Voice } from "./Passage.ts";

const nullable = { nullable: true } as const;

export const VoiceFilter = enumFilter("VoiceFilter", Voice);

@InputType({ description: "All conditions hold together. Without a word about it, passages of every voice." })
export class PassageWhere {
  @Field(() => VoiceFilter, nullable)
  voice?: object | null;

  @Field(() => KeyFilter, { ...nullable, description: "Keys of questions that it answers: wgec-2016/1." })
  question?: KeyFilter | null;

  @Field(() => TextFilter, { ...nullable, description: "Never true where the words are not distributed." })
  text?: TextFilter | null;

  @Field(() => NumberFilter, { ...nullable, description: "Their places in the contribution, from 1." })
  number?: NumberFilter | null;
}

@ArgsType()
export class PassagesArgs extends PageArgs {
  @Field(() => PassageWhere, nullable)
  where?: PassageWhere | null;
}
