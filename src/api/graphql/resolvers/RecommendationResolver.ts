import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../../domain/request/Context.ts";
import { wholeGraph } from "../../../domain/list/List.ts";
import { Node } from "../../../domain/node/Node.ts";
import { Principle } from "../../../domain/principle/Principle.ts";
import { principlesAdvancedBy } from "../../../domain/principle/principles.ts";
import { citablesInvokedBy } from "../../../domain/provision/provisions.ts";
import { Recommendation, RecommendationConnection } from "../../../domain/recommendation/Recommendation.ts";
import { recommendations } from "../../../domain/recommendation/recommendations.ts";
import { RecommendationsArgs } from "../../../domain/recommendation/RecommendationsArgs.ts";

@Resolver(() => Recommendation)
export class RecommendationResolver {
  @Query(() => RecommendationConnection)
  recommendations(@Args(() => RecommendationsArgs) args: RecommendationsArgs, @Ctx() { lists }: Context) {
    return lists.connection(recommendations, wholeGraph, args);
  }

  @FieldResolver(() => [Principle], { description: "Principles that its words invoke, by key." })
  advances(@Root() recommendation: Recommendation, @Ctx() { lists }: Context) {
    return lists.all(principlesAdvancedBy, recommendation).map(({ node }) => node);
  }

  @FieldResolver(() => [Node], { description: "Instruments and provisions that its words cite, by key." })
  invokes(@Root() recommendation: Recommendation, @Ctx() { snapshot }: Context) {
    return citablesInvokedBy(snapshot, recommendation.id);
  }
}
