import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../../domain/request/Context.ts";
import { citationsOfContributor } from "../../../domain/citation/citations.ts";
import { CitationConnection } from "../../../domain/citation/Citation.ts";
import { CitationsArgs } from "../../../domain/citation/CitationsArgs.ts";
import { ContributionConnection } from "../../../domain/contribution/Contribution.ts";
import { contributionsOfContributor } from "../../../domain/contribution/contributions.ts";
import { ContributionsArgs } from "../../../domain/contribution/ContributionsArgs.ts";
import { instrumentsCitedByContributor, instrumentsWithParty } from "../../../domain/instrument/instruments.ts";
import { InvokedInstrumentConnection } from "./InvokedInstrumentResolver.ts";
import { InvokedInstrumentsArgs } from "../../../domain/instrument/InvokedInstrumentsArgs.ts";
import { PartyToConnection } from "../../../domain/instrument/parties.ts";
import { wholeGraph } from "../../../domain/list/List.ts";
import { PartyToArgs } from "../../../domain/instrument/PartyToArgs.ts";
import { inLanguage } from "../../../domain/node/LocalizedText.ts";
import { MentionConnection } from "../../../domain/mention/Mention.ts";
import { mentionsOfContributor } from "../../../domain/mention/mentions.ts";
import { MentionsArgs } from "../../../domain/mention/MentionsArgs.ts";
import { HeldPrincipleConnection } from "./HeldPrincipleResolver.ts";
import { principlesHeldByContributor } from "../../../domain/principle/principles.ts";
import { HeldPrinciplesArgs } from "../../../domain/principle/HeldPrinciplesArgs.ts";
import { RecommendationConnection } from "../../../domain/recommendation/Recommendation.ts";
import { recommendationsOfContributor } from "../../../domain/recommendation/recommendations.ts";
import { RecommendationsArgs } from "../../../domain/recommendation/RecommendationsArgs.ts";
import { Contributor } from "../../../domain/contributor/Contributor.ts";
import { ContributorConnection } from "../../../domain/contributor/ContributorConnection.ts";
import { contributors } from "../../../domain/contributor/contributors.ts";
import { ContributorsArgs } from "../../../domain/contributor/ContributorsArgs.ts";
import { ListField } from "./ListField.ts";

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

  @ListField(ContributionConnection, ContributionsArgs, contributionsOfContributor)
  contributions!: object;

  @ListField(
    HeldPrincipleConnection,
    HeldPrinciplesArgs,
    principlesHeldByContributor,
    "Principles that it affirms in its own words.",
  )
  principles!: object;

  @ListField(
    InvokedInstrumentConnection,
    InvokedInstrumentsArgs,
    instrumentsCitedByContributor,
    "Instruments that it cites in its own words.",
  )
  instruments!: object;

  @ListField(PartyToConnection, PartyToArgs, instrumentsWithParty, "Instruments to which it is a party.")
  partyTo!: object;

  @ListField(MentionConnection, MentionsArgs, mentionsOfContributor)
  mentions!: object;

  @ListField(CitationConnection, CitationsArgs, citationsOfContributor)
  citations!: object;

  @ListField(RecommendationConnection, RecommendationsArgs, recommendationsOfContributor)
  recommendations!: object;
}
