import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { CitationConnection } from "../../../domain/citation/Citation.ts";
import { citationsOfProvision, citationsUnderProvision } from "../../../domain/citation/citations.ts";
import { CitationsArgs } from "../../../domain/citation/CitationsArgs.ts";
import type { Context } from "../../../domain/request/Context.ts";
import { Instrument } from "../../../domain/instrument/Instrument.ts";
import { PageArgs } from "../../../domain/list/PageArgs.ts";
import { Principle } from "../../../domain/principle/Principle.ts";
import { principlesEnshrinedInProvision } from "../../../domain/principle/principles.ts";
import { RecommendationConnection } from "../../../domain/recommendation/Recommendation.ts";
import { recommendationsOfProvision } from "../../../domain/recommendation/recommendations.ts";
import { RecommendationsArgs } from "../../../domain/recommendation/RecommendationsArgs.ts";
import { Provision, ProvisionConnection } from "../../../domain/provision/Provision.ts";
import { provisionsOfProvision } from "../../../domain/provision/provisions.ts";
import { ListField } from "./ListField.ts";

@ArgsType()
class CitationsOfProvisionArgs extends CitationsArgs {
  @Field(() => Boolean, { nullable: true, defaultValue: true, description: "Also of what stands under it." })
  deep?: boolean | null;
}

@Resolver(() => Provision)
export class ProvisionResolver {
  @Query(() => Provision, {
    nullable: true,
    description: "By its path: udhr/19, tunis-agenda/69, sdgs/9/9.c; null where there is none.",
  })
  provision(@Arg("key", () => String) key: string, @Ctx() { nodes }: Context) {
    return nodes.byKey("provision", key);
  }

  @FieldResolver(() => Instrument)
  instrument(@Root() provision: Provision, @Ctx() { nodes }: Context) {
    return nodes.byId(provision.instrumentId);
  }

  @FieldResolver(() => Provision, { nullable: true, description: "The provision that it stands under." })
  parent(@Root() provision: Provision, @Ctx() { nodes }: Context) {
    return provision.parentId === null ? null : nodes.byId(provision.parentId);
  }

  @ListField(ProvisionConnection, PageArgs, provisionsOfProvision, "Those right under it.")
  provisions!: object;

  @FieldResolver(() => CitationConnection, { description: "Of it and, unless switched off, of what stands under it." })
  citations(
    @Root() provision: Provision,
    @Args(() => CitationsOfProvisionArgs) { deep, ...args }: CitationsOfProvisionArgs,
    @Ctx() { lists }: Context,
  ) {
    return lists.connection(deep === false ? citationsOfProvision : citationsUnderProvision, provision, args);
  }

  @ListField(
    RecommendationConnection,
    RecommendationsArgs,
    recommendationsOfProvision,
    "Those that invoke it or what stands under it.",
  )
  recommendations!: object;

  @FieldResolver(() => [Principle], { description: "Principles that it states, by key." })
  principles(@Root() provision: Provision, @Ctx() { lists }: Context) {
    return lists.all(principlesEnshrinedInProvision, provision).map(({ node }) => node);
  }
}
