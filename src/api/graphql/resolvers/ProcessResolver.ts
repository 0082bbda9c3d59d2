import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../../domain/request/Context.ts";
import { ContributionConnection } from "../../../domain/contribution/Contribution.ts";
import { contributionsOfProcess } from "../../../domain/contribution/contributions.ts";
import { ContributionsArgs } from "../../../domain/contribution/ContributionsArgs.ts";
import { wholeGraph } from "../../../domain/list/List.ts";
import { PageArgs } from "../../../domain/list/PageArgs.ts";
import { Provision } from "../../../domain/provision/Provision.ts";
import { Process } from "../../../domain/process/Process.ts";
import { ProcessConnection, processes, questionsOfProcess } from "../../../domain/process/processes.ts";
import { Question } from "../../../domain/process/Question.ts";
import { ListField } from "./ListField.ts";

@Resolver(() => Process)
export class ProcessResolver {
  @Query(() => Process, { nullable: true, description: "By key; null where there is none." })
  process(@Arg("key", () => String) key: string, @Ctx() { nodes }: Context) {
    return nodes.byKey("process", key);
  }

  @Query(() => ProcessConnection)
  processes(@Args(() => PageArgs) args: PageArgs, @Ctx() { lists }: Context) {
    return lists.connection(processes, wholeGraph, args);
  }

  @FieldResolver(() => Provision, {
    nullable: true,
    description: "The provision that called for it, e.g. paragraph 65 of A/RES/70/125.",
  })
  mandate(@Root() process: Process, @Ctx() { nodes }: Context) {
    return process.mandateId === null ? null : nodes.byId(process.mandateId);
  }

  @FieldResolver(() => [Question], { description: "In their order." })
  questions(@Root() process: Process, @Ctx() { lists }: Context) {
    return lists.all(questionsOfProcess, process).map(({ node }) => node);
  }

  @ListField(ContributionConnection, ContributionsArgs, contributionsOfProcess, "What was submitted to it.")
  contributions!: object;
}
