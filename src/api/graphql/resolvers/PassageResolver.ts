import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../../domain/request/Context.ts";
import { Contribution } from "../../../domain/contribution/Contribution.ts";
import { EvidenceConnection, EvidenceKind } from "../../../domain/evidence/Evidence.ts";
import { StatusFilter } from "../../../domain/evidence/EvidenceWhere.ts";
import { evidenceOfPassage } from "../../../domain/kinds/evidenceOfPassage.ts";
import { ArrayMaxSize } from "../../../domain/input/classValidator.ts";
import { mostListed } from "../../../domain/input/mostListed.ts";
import { PageArgs } from "../../../domain/list/PageArgs.ts";
import { Question } from "../../../domain/process/Question.ts";
import { Passage } from "../../../domain/passage/Passage.ts";

@ArgsType()
class EvidenceOfPassageArgs extends PageArgs {
  @Field(() => [EvidenceKind], { nullable: true, description: "Every kind unless kinds are named." })
  @ArrayMaxSize(mostListed)
  kinds?: EvidenceKind[] | null;

  @Field(() => StatusFilter, { nullable: true, description: "Without a word about it: ACCEPTED." })
  status?: object | null;
}

@Resolver(() => Passage)
export class PassageResolver {
  @FieldResolver(() => Contribution)
  contribution(@Root() passage: Passage, @Ctx() { nodes }: Context) {
    return nodes.byId(passage.contributionId);
  }

  @FieldResolver(() => Question, { nullable: true, description: "The question that it answers." })
  question(@Root() passage: Passage, @Ctx() { nodes }: Context) {
    return passage.questionId === null ? null : nodes.byId(passage.questionId);
  }

  @FieldResolver(() => Passage, { nullable: true, description: "The passage before it." })
  previous(@Root() passage: Passage, @Ctx() { nodes }: Context) {
    return nodes.byId(neighbour(passage, -1));
  }

  @FieldResolver(() => Passage, { nullable: true, description: "The passage after it." })
  next(@Root() passage: Passage, @Ctx() { nodes }: Context) {
    return nodes.byId(neighbour(passage, 1));
  }

  @FieldResolver(() => EvidenceConnection, {
    description: "Accepted evidence unless its status is asked, in the order of the words.",
  })
  evidence(
    @Root() passage: Passage,
    @Args(() => EvidenceOfPassageArgs) { kinds, status, ...page }: EvidenceOfPassageArgs,
    @Ctx() { lists }: Context,
  ) {
    const isUsual = kinds == null && status == null;
    const where = isUsual ? null : { status, ...(kinds != null && { kinds: { in: kinds } }) };
    return lists.connection(evidenceOfPassage, passage, { ...page, where });
  }
}

/** Passages of a contribution are numbered without gaps, and their ids end in the number. */
function neighbour({ id, number }: Passage, step: 1 | -1): string {
  return `${id.slice(0, id.lastIndexOf("/"))}/${number + step}`;
}
