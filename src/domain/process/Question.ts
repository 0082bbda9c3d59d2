import { Field, Int, ObjectType } from "type-graphql";
import { Node } from "../node/Node.ts";

@ObjectType({
  implements: Node,
  description: "A numbered question that a process put to contributors.",
  simpleResolvers: true,
})
export class Question extends Node {
  @Field(() => String, { description: "The process's key and the number: wgec-2016/1." })
  key!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => String)
  text!: string;

  /** Id of the process that asks. */
  processId!: string;
}

export interface QuestionRow extends Omit<Question, "processId"> {
  process: string;
}

export function readQuestion({ process, ...row }: QuestionRow): Question {
  return { ...row, processId: process };
}
