import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../Context.ts";
import { CitationConnection } from "../citation/Citation.ts";
import { citationsOfContribution } from "../citation/citations.ts";
import { CitationsArgs } from "../citation/CitationsArgs.ts";
import { ContributorConnection } from "../contributor/ContributorConnection.ts";
import { contributorsOfContribution } from "../contributor/contributors.ts";
import { instrumentsCitedByContribution } from "../instrument/instruments.ts";
import { InstrumentsOfArgs } from "../instrument/InstrumentsArgs.ts";
import { InvokedInstrumentConnection } from "../instrument/InvokedInstrumentResolver.ts";
import { wholeGraph } from "../list/List.ts";
import { PageArgs } from "../list/PageArgs.ts";
import { MentionConnection } from "../mention/Mention.ts";
import { mentionsOfContribution } from "../mention/mentions.ts";
import { MentionsArgs } from "../mention/MentionsArgs.ts";
import { PassageConnection } from "../passage/Passage.ts";
import { passagesOfContribution } from "../passage/passages.ts";
import { PassagesArgs } from "../passage/PassagesArgs.ts";
import { HeldPrincipleConnection } from "../principle/HeldPrincipleResolver.ts";
import { principlesHeldByContribution } from "../principle/principles.ts";
import { PrinciplesOfArgs } from "../principle/PrinciplesArgs.ts";
import { Process } from "../process/Process.ts";
import { RecommendationConnection } from "../recommendation/Recommendation.ts";
import { recommendationsOfContribution } from "../recommendation/recommendations.ts";
import { RecommendationsArgs } from "../recommendation/RecommendationsArgs.ts";
import { Contribution, ContributionConnection } from "./Contribution.ts";
import { contributions } from "./contributions.ts";
import { ContributionsArgs } from "./ContributionsArgs.ts";

@Resolver(() => Contribution)
export class ContributionResolver {
  @Query(() => Contribution, {
    nullable: true,
    description: "By key, e.g. wgec-2016/canada; null where there is none.",
  })
  contribution(@Arg("key", () => String) key: string, @Ctx() { nodes }: Context) {
    return nodes.byKey("contribution", key);
  }

  @Query(() => ContributionConnection)
  contributions(@Args(() => ContributionsArgs) args: ContributionsArgs, @Ctx() { lists }: Context) {
    return lists.connection(contributions, wholeGraph, args);
  }

  @FieldResolver(() => Process, { nullable: true })
  process(@Root() contribution: Contribution, @Ctx() { nodes }: Context) {
    return contribution.processId === null ? null : nodes.byId(contribution.processId);
  }

  @FieldResolver(() => ContributorConnection, { description: "Who submitted it, by key." })
  contributors(@Root() contribution: Contribution, @Args(() => PageArgs) args: PageArgs, @Ctx() { lists }: Context) {
    return lists.connection(contributorsOfContribution, contribution, args);
  }

  @FieldResolver(() => PassageConnection, { description: "In their order." })
  passages(
    @Root() contribution: Contribution,
    @Args(() => PassagesArgs) args: PassagesArgs,
    @Ctx() { lists }: Context,
  ) {
    return lists.connection(passagesOfContribution, contribution, args);
  }

  @FieldResolver(() => HeldPrincipleConnection, {
    description: "Principles that it affirms in its contributors' own words.",
  })
  principles(
    @Root() contribution: Contribution,
    @Args(() => PrinciplesOfArgs) args: PrinciplesOfArgs,
    @Ctx() { lists }: Context,
  ) {
    return lists.connection(principlesHeldByContribution, contribution, args);
  }

  @FieldResolver(() => InvokedInstrumentConnection, {
    description: "Instruments that it cites in its contributors' own words.",
  })
  instruments(
    @Root() contribution: Contribution,
    @Args(() => InstrumentsOfArgs) args: InstrumentsOfArgs,
    @Ctx() { lists }: Context,
  ) {
    return lists.connection(instrumentsCitedByContribution, contribution, args);
  }

  @FieldResolver(() => MentionConnection)
  mentions(
    @Root() contribution: Contribution,
    @Args(() => MentionsArgs) args: MentionsArgs,
    @Ctx() { lists }: Context,
  ) {
    return lists.connection(mentionsOfContribution, contribution, args);
  }

  @FieldResolver(() => CitationConnection)
  citations(
    @Root() contribution: Contribution,
    @Args(() => CitationsArgs) args: CitationsArgs,
    @Ctx() { lists }: Context,
  ) {
    return lists.connection(citationsOfContribution, contribution, args);
  }

  @FieldResolver(() => RecommendationConnection)
  recommendations(
    @Root() contribution: Contribution,
    @Args(() => RecommendationsArgs) args: RecommendationsArgs,
    @Ctx() { lists }: Context,
  ) {
    return lists.connection(recommendationsOfContribution, contribution, args);
  }
}
