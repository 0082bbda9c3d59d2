import { Args, Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../Context.ts";
import { Prevalence } from "./Prevalence.ts";
import { PrevalenceArgs } from "./PrevalenceArgs.ts";
import { prevalenceOf } from "./prevalenceOf.ts";

@Resolver()
export class PrevalenceResolver {
  @Query(() => Prevalence, { description: "How often each item is held in each group, and which groups stand out." })
  prevalence(@Args(() => PrevalenceArgs) args: PrevalenceArgs, @Ctx() context: Context) {
    return prevalenceOf(args, context);
  }
}
