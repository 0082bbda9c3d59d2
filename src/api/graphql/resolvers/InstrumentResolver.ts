import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { CitationConnection } from "../../../domain/citation/Citation.ts";
import { citationsOfInstrument } from "../../../domain/citation/citations.ts";
import { CitationsArgs } from "../../../domain/citation/CitationsArgs.ts";
import type { Context } from "../../../domain/request/Context.ts";
import { citersOfInstrument, partiesOfInstrument } from "../../../domain/contributor/contributors.ts";
import { InstrumentCitersArgs } from "../../../domain/contributor/InstrumentCitersArgs.ts";
import { PartiesArgs } from "../../../domain/instrument/PartyToArgs.ts";
import { wholeGraph } from "../../../domain/list/List.ts";
import { PageArgs } from "../../../domain/list/PageArgs.ts";
import { inLanguage } from "../../../domain/node/LocalizedText.ts";
import { principlesEnshrinedInInstrument } from "../../../domain/principle/principles.ts";
import { PrinciplesOfArgs } from "../../../domain/principle/PrinciplesArgs.ts";
import { ProvisionConnection } from "../../../domain/provision/Provision.ts";
import { provisionsOfInstrument } from "../../../domain/provision/provisions.ts";
import { RecommendationConnection } from "../../../domain/recommendation/Recommendation.ts";
import { recommendationsOfInstrument } from "../../../domain/recommendation/recommendations.ts";
import { RecommendationsArgs } from "../../../domain/recommendation/RecommendationsArgs.ts";
import { InstrumentPrincipleConnection } from "./EnshrinementResolver.ts";
import { Instrument } from "../../../domain/instrument/Instrument.ts";
import { InstrumentCiterConnection } from "./InstrumentCiterResolver.ts";
import { InstrumentConnection } from "../../../domain/instrument/InstrumentConnection.ts";
import { instruments } from "../../../domain/instrument/instruments.ts";
import { InstrumentsArgs } from "../../../domain/instrument/InstrumentsArgs.ts";
import { PartyConnection } from "../../../domain/instrument/parties.ts";

@Resolver(() => Instrument)
export class InstrumentResolver {
  @Query(() => Instrument, { nullable: true, description: "By key; null where there is none." })
  instrument(@Arg("key", () => String) key: string, @Ctx() { nodes }: Context) {
    return nodes.byKey("instrument", key);
  }

  @Query(() => InstrumentConnection)
  instruments(@Args(() => InstrumentsArgs) args: InstrumentsArgs, @Ctx() { lists }: Context) {
    return lists.connection(instruments, wholeGraph, args);
  }

  @FieldResolver(() => String, { description: "In English where there is no title in that language." })
  title(
    @Root() instrument: Instrument,
    @Arg("language", () => String, { nullable: true, defaultValue: "en" }) language: string | null,
  ): string {
    return inLanguage(instrument.titles, language ?? "en");
  }

  @FieldResolver(() => ProvisionConnection, { description: "At its top level; targets stand under their goals." })
  provisions(@Root() instrument: Instrument, @Args(() => PageArgs) args: PageArgs, @Ctx() { lists }: Context) {
    return lists.connection(provisionsOfInstrument, instrument, args);
  }

  @FieldResolver(() => InstrumentCiterConnection, { description: "Who cites it in their own words." })
  contributors(
    @Root() instrument: Instrument,
    @Args(() => InstrumentCitersArgs) args: InstrumentCitersArgs,
    @Ctx() { lists }: Context,
  ) {
    return lists.connection(citersOfInstrument, instrument, args);
  }

  @FieldResolver(() => CitationConnection, { description: "Of it and of its provisions." })
  citations(@Root() instrument: Instrument, @Args(() => CitationsArgs) args: CitationsArgs, @Ctx() { lists }: Context) {
    return lists.connection(citationsOfInstrument, instrument, args);
  }

  @FieldResolver(() => InstrumentPrincipleConnection, { description: "Principles that it states, and where." })
  principles(
    @Root() instrument: Instrument,
    @Args(() => PrinciplesOfArgs) args: PrinciplesOfArgs,
    @Ctx() { lists }: Context,
  ) {
    return lists.connection(principlesEnshrinedInInstrument, instrument, args);
  }

  @FieldResolver(() => RecommendationConnection, { description: "Those that invoke it or a provision of it." })
  recommendations(
    @Root() instrument: Instrument,
    @Args(() => RecommendationsArgs) args: RecommendationsArgs,
    @Ctx() { lists }: Context,
  ) {
    return lists.connection(recommendationsOfInstrument, instrument, args);
  }

  @FieldResolver(() => PartyConnection, { description: "Who is a party to it." })
  parties(@Root() instrument: Instrument, @Args(() => PartiesArgs) args: PartiesArgs, @Ctx() { lists }: Context) {
    return lists.connection(partiesOfInstrument, instrument, args);
  }
}
