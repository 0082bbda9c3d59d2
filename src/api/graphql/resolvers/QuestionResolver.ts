import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../../domain/request/Context.ts";
import { PassageConnection } from "../../../domain/passage/Passage.ts";
import { passagesOfQuestion } from "../../../domain/passage/passages.ts";
import { PassagesArgs } from "../../../domain/passage/PassagesArgs.ts";
import { Process } from "../../../domain/process/Process.ts";
import { Question } from "../../../domain/process/Question.ts";
import { ListField } from "./ListField.ts";

@Resolver(() => Question)
export class QuestionResolver {
  @FieldResolver(() => Process)
  process(@Root() question: Question, @Ctx() { nodes }: Context) {
    return nodes.byId(question.processId);
  }

  @ListField(PassageConnection, PassagesArgs, passagesOfQuestion, "Passages that answer it.")
  passages!: object;
}
