import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../Context.ts";
import { citationsOfContributor } from "../citation/citations.ts";
import { CitationConnection } from "../citation/Citation.ts";
import { CitationsArgs } from "../citation/CitationsArgs.ts";
import { ContributionConnection } from "../contribution/Contribution.ts";
import { contributionsOfContributor } from "../contribution/contributions.ts";
import { ContributionsArgs } from "../contribution/ContributionsArgs.ts";
import { instrumentsCitedByContributor, instrumentsWithParty } from "../instrument/instruments.ts";
import { InvokedInstrumentConnection } from "../instrument/InvokedInstrumentResolver.ts";
import { InstrumentsOfArgs } from "../instrument/InstrumentsArgs.ts";
import { PartyToConnection } from "../instrument/parties.ts";
import { wholeGraph } from "../list/List.ts";
import { PageArgs } from "../list/PageArgs.ts";
import { inLanguage } from "../LocalizedText.ts";
import { MentionConnection } from "../mention/Mention.ts";
import { mentionsOfContributor } from "../mention/mentions.ts";
import { MentionsArgs } from "../mention/MentionsArgs.ts";
import { HeldPrincipleConnection } from "../principle/HeldPrincipleResolver.ts";
import { principlesHeldByContributor } from "../principle/principles.ts";
import { PrinciplesOfArgs } from "../principle/PrinciplesArgs.ts";
import { RecommendationConnection } from "../recommendation/Recommendation.ts";
import { recommendationsOfContributor } from "../recommendation/recommendations.ts";
import { RecommendationsArgs } from "../recommendation/RecommendationsArgs.ts";
import { Contributor } from "./Contributor.ts";
import { ContributorConnection } from "./ContributorConnection.ts";
import { contributors } from "./contributors.ts";
import { ContributorsArgs } from "./ContributorsArgs.ts";

@Resolver(() => Contributor)
export class ContributorResolver {
  @Query(() => Contributor, { nullable: true, description: "By key; null where there is none." })
  contributor(@Arg("key", () => String) key: string, @Ctx() { nodes }: Context) {
    return nodes.byKey("contributor", key);
  }

  @Query(() => ContributorConnection)
  contributors(@Args(() => ContributorsArgs) args: ContributorsArgs, @Ctx() { lists }: Context) {
    return lists.connection(contributors, wholeGraph, args);
  }

  @FieldResolver(() => String, { description: "In English where there is no name in that language." })
  name(
    @Root() contributor: Contributor,
    @Arg("language", () => String, { nullable: true, defaultValue: "en" }) language: string | null,
  ): string {
    return inLanguage(contributor.names, language ?? "en");
  }

  @FieldResolver(() => ContributionConnection)
  contributions(
    @Root() contributor: Contributor,
    @Args(() => ContributionsArgs) args: ContributionsArgs,
    @Ctx() { lists }: Context,
  ) {
    return lists.connection(contributionsOfContributor, contributor, args);
  }

  @FieldResolver(() => HeldPrincipleConnection, { description: "Principles that it affirms in its own words." })
  principles(
    @Root() contributor: Contributor,
    @Args(() => PrinciplesOfArgs) args: PrinciplesOfArgs,
    @Ctx() { lists }: Context,
  ) {
    return lists.connection(principlesHeldByContributor, contributor, args);
  }

  @FieldResolver(() => InvokedInstrumentConnection, { description: "Instruments that it cites in its own words." })
  instruments(
    @Root() contributor: Contributor,
    @Args(() => InstrumentsOfArgs) args: InstrumentsOfArgs,
    @Ctx() { lists }: Context,
  ) {
    return lists.connection(instrumentsCitedByContributor, contributor, args);
  }

  @FieldResolver(() => PartyToConnection, { description: "Instruments to which it is a party, by key." })
  partyTo(@Root() contributor: Contributor, @Args(() => PageArgs) args: PageArgs, @Ctx() { lists }: Context) {
    return lists.connection(instrumentsWithParty, contributor, args);
  }

  @FieldResolver(() => MentionConnection)
  mentions(@Root() contributor: Contributor, @Args(() => MentionsArgs) args: MentionsArgs, @Ctx() { lists }: Context) {
    return lists.connection(mentionsOfContributor, contributor, args);
  }

  @FieldResolver(() => CitationConnection)
  citations(
    @Root() contributor: Contributor,
    @Args(() => CitationsArgs) args: CitationsArgs,
    @Ctx() { lists }: Context,
  ) {
    return lists.connection(citationsOfContributor, contributor, args);
  }

  @FieldResolver(() => RecommendationConnection)
  recommendations(
    @Root() contributor: Contributor,
    @Args(() => RecommendationsArgs) args: RecommendationsArgs,
    @Ctx() { lists }: Context,
  ) {
    return lists.connection(recommendationsOfContributor, contributor, args);
  }
}
