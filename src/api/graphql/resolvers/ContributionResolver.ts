import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../../domain/request/Context.ts";
import { CitationConnection } from "../../../domain/citation/Citation.ts";
import { citationsOfContribution } from "../../../domain/citation/citations.ts";
import { CitationsArgs } from "../../../domain/citation/CitationsArgs.ts";
import { ContributorConnection } from "../../../domain/contributor/ContributorConnection.ts";
import { contributorsOfContribution } from "../../../domain/contributor/contributors.ts";
import { instrumentsCitedByContribution } from "../../../domain/instrument/instruments.ts";
import { InvokedInstrumentsArgs } from "../../../domain/instrument/InvokedInstrumentsArgs.ts";
import { InvokedInstrumentConnection } from "./InvokedInstrumentResolver.ts";
import { wholeGraph } from "../../../domain/list/List.ts";
import { PageArgs } from "../../../domain/list/PageArgs.ts";
import { MentionConnection } from "../../../domain/mention/Mention.ts";
import { mentionsOfContribution } from "../../../domain/mention/mentions.ts";
import { MentionsArgs } from "../../../domain/mention/MentionsArgs.ts";
import { PassageConnection } from "../../../domain/passage/Passage.ts";
import { passagesOfContribution } from "../../../domain/passage/passages.ts";
import { PassagesArgs } from "../../../domain/passage/PassagesArgs.ts";
import { HeldPrincipleConnection } from "./HeldPrincipleResolver.ts";
import { principlesHeldByContribution } from "../../../domain/principle/principles.ts";
import { HeldPrinciplesArgs } from "../../../domain/principle/HeldPrinciplesArgs.ts";
import { Process } from "../../../domain/process/Process.ts";
import { RecommendationConnection } from "../../../domain/recommendation/Recommendation.ts";
import { recommendationsOfContribution } from "../../../domain/recommendation/recommendations.ts";
import { RecommendationsArgs } from "../../../domain/recommendation/RecommendationsArgs.ts";
import { Contribution, ContributionConnection } from "../../../domain/contribution/Contribution.ts";
import { contributions } from "../../../domain/contribution/contributions.ts";
import { ContributionsArgs } from "../../../domain/contribution/ContributionsArgs.ts";
import { ListField } from "./ListField.ts";

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

  @ListField(ContributorConnection, PageArgs, contributorsOfContribution, "Who submitted it, by key.")
  contributors!: object;

  @ListField(PassageConnection, PassagesArgs, passagesOfContribution, "In their order.")
  passages!: object;

  @ListField(
    HeldPrincipleConnection,
    HeldPrinciplesArgs,
    principlesHeldByContribution,
    "Principles that it affirms in its contributors' own words.",
  )
  principles!: object;

  @ListField(
    InvokedInstrumentConnection,
    InvokedInstrumentsArgs,
    instrumentsCitedByContribution,
    "Instruments that it cites in its contributors' own words.",
  )
  instruments!: object;

  @ListField(MentionConnection, MentionsArgs, mentionsOfContribution)
  mentions!: object;

  @ListField(CitationConnection, CitationsArgs, citationsOfContribution)
  citations!: object;

  @ListField(RecommendationConnection, RecommendationsArgs, recommendationsOfContribution)
  recommendations!: object;
}
