import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../../domain/request/Context.ts";
import { holdersOfPrinciple } from "../../../domain/contributor/contributors.ts";
import { PrincipleHoldersArgs } from "../../../domain/contributor/PrincipleHoldersArgs.ts";
import { EnshrinesConnection } from "./EnshrinementResolver.ts";
import { instrumentsEnshriningPrinciple } from "../../../domain/instrument/instruments.ts";
import { InstrumentsOfArgs } from "../../../domain/instrument/InstrumentsArgs.ts";
import { type List, wholeGraph } from "../../../domain/list/List.ts";
import { inLanguage } from "../../../domain/node/LocalizedText.ts";
import { MentionConnection } from "../../../domain/mention/Mention.ts";
import { mentionsOfPrinciple } from "../../../domain/mention/mentions.ts";
import { MentionsArgs } from "../../../domain/mention/MentionsArgs.ts";
import { RecommendationConnection } from "../../../domain/recommendation/Recommendation.ts";
import { recommendationsOfPrinciple } from "../../../domain/recommendation/recommendations.ts";
import { RecommendationsArgs } from "../../../domain/recommendation/RecommendationsArgs.ts";
import { Scheme } from "../../../domain/scheme/Scheme.ts";
import { Principle, PrincipleConnection } from "../../../domain/principle/Principle.ts";
import { MatchKind, PrincipleMatch } from "../../../domain/principle/PrincipleMatch.ts";
import { PrincipleHolderConnection } from "./PrincipleHolderResolver.ts";
import {
  broaderPrinciples,
  broadMatches,
  closeMatches,
  exactMatches,
  narrowerPrinciples,
  narrowMatches,
  principles,
  principlesNotToBeConfused,
  relatedPrinciples,
} from "../../../domain/principle/principles.ts";
import { PrinciplesArgs } from "../../../domain/principle/PrinciplesArgs.ts";
import { ListField } from "./ListField.ts";

const matchLists = [
  [MatchKind.EXACT, exactMatches],
  [MatchKind.CLOSE, closeMatches],
  [MatchKind.BROAD, broadMatches],
  [MatchKind.NARROW, narrowMatches],
] as const;

@Resolver(() => Principle)
export class PrincipleResolver {
  @Query(() => Principle, { nullable: true, description: "By key; null where there is none." })
  principle(@Arg("key", () => String) key: string, @Ctx() { nodes }: Context) {
    return nodes.byKey("principle", key);
  }

  @Query(() => PrincipleConnection)
  principles(@Args(() => PrinciplesArgs) args: PrinciplesArgs, @Ctx() { lists }: Context) {
    return lists.connection(principles, wholeGraph, args);
  }

  @FieldResolver(() => String, { description: "In English where there is no label in that language." })
  label(
    @Root() principle: Principle,
    @Arg("language", () => String, { nullable: true, defaultValue: "en" }) language: string | null,
  ): string {
    return inLanguage(principle.labels, language ?? "en");
  }

  @FieldResolver(() => Scheme)
  scheme(@Root() principle: Principle, @Ctx() { nodes }: Context) {
    return nodes.byId(principle.schemeId);
  }

  @FieldResolver(() => [Principle], { description: "skos:broader, by key." })
  broader(@Root() principle: Principle, @Ctx() context: Context) {
    return allOf(broaderPrinciples, principle, context);
  }

  @FieldResolver(() => [Principle], { description: "skos:narrower, by key." })
  narrower(@Root() principle: Principle, @Ctx() context: Context) {
    return allOf(narrowerPrinciples, principle, context);
  }

  @FieldResolver(() => [Principle], { description: "skos:related, by key." })
  related(@Root() principle: Principle, @Ctx() context: Context) {
    return allOf(relatedPrinciples, principle, context);
  }

  @FieldResolver(() => [Principle], { description: "Principles that coders mistake for it, by key." })
  notToBeConfusedWith(@Root() principle: Principle, @Ctx() context: Context) {
    return allOf(principlesNotToBeConfused, principle, context);
  }

  @FieldResolver(() => [Principle], {
    description:
      "Principles of other schemes that mean the same (skos:exactMatch), by key, whichever of the two says it.",
  })
  exactMatch(@Root() principle: Principle, @Ctx() context: Context) {
    return allOf(exactMatches, principle, context);
  }

  @FieldResolver(() => [Principle], {
    description:
      "Principles of other schemes that mean nearly the same (skos:closeMatch), by key, whichever of the two says it.",
  })
  closeMatch(@Root() principle: Principle, @Ctx() context: Context) {
    return allOf(closeMatches, principle, context);
  }

  @FieldResolver(() => [Principle], {
    description: "Principles of other schemes of which it is a part (skos:broadMatch), by key.",
  })
  broadMatch(@Root() principle: Principle, @Ctx() context: Context) {
    return allOf(broadMatches, principle, context);
  }

  @FieldResolver(() => [Principle], {
    description: "Principles of other schemes that are a part of it (skos:narrowMatch), by key.",
  })
  narrowMatch(@Root() principle: Principle, @Ctx() context: Context) {
    return allOf(narrowMatches, principle, context);
  }

  @FieldResolver(() => [PrincipleMatch], {
    description: "All matches with other schemes: exact, close, broad, narrow.",
  })
  matches(@Root() principle: Principle, @Ctx() { lists }: Context): PrincipleMatch[] {
    return matchLists.flatMap(([kind, list]) =>
      lists.all(list, principle).map(({ node, link }) => {
        return { kind, principle: node, certainty: (link as Pick<PrincipleMatch, "certainty">).certainty };
      }),
    );
  }

  @ListField(PrincipleHolderConnection, PrincipleHoldersArgs, holdersOfPrinciple, "Who affirms it in their own words.")
  contributors!: object;

  @ListField(
    EnshrinesConnection,
    InstrumentsOfArgs,
    instrumentsEnshriningPrinciple,
    "Instruments that state it, and where.",
  )
  instruments!: object;

  @ListField(MentionConnection, MentionsArgs, mentionsOfPrinciple)
  mentions!: object;

  @ListField(RecommendationConnection, RecommendationsArgs, recommendationsOfPrinciple, "Those that advance it.")
  recommendations!: object;
}

async function allOf(list: List<Principle>, principle: Principle, { lists }: Context): Promise<Principle[]> {
  return lists.all(list, principle).map(({ node }) => node);
}
