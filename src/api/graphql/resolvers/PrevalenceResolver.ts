import { Args, Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../../../domain/request/Context.ts";
import { Prevalence } from "../../../domain/prevalence/Prevalence.ts";
import { PrevalenceArgs } from "../../../domain/prevalence/PrevalenceArgs.ts";
import { prevalenceOf } from "../../../domain/prevalence/prevalenceOf.ts";

@Resolver()
export class PrevalenceResolver {
  @Query(() => Prevalence, { description: "How often each item is held in each group, and which groups stand out." })
  prevalence(@Args(() => PrevalenceArgs) args: PrevalenceArgs, @Ctx() context: Context) {
    return prevalenceOf(args, context);
  }
}
