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
import { ListField } from "./ListField.ts";

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

  @ListField(
    ProvisionConnection,
    PageArgs,
    provisionsOfInstrument,
    "At its top level; targets stand under their goals.",
  )
  provisions!: object;

  @ListField(InstrumentCiterConnection, InstrumentCitersArgs, citersOfInstrument, "Who cites it in their own words.")
  contributors!: object;

  @ListField(CitationConnection, CitationsArgs, citationsOfInstrument, "Of it and of its provisions.")
  citations!: object;

  @ListField(
    InstrumentPrincipleConnection,
    PrinciplesOfArgs,
    principlesEnshrinedInInstrument,
    "Principles that it states, and where.",
  )
  principles!: object;

  @ListField(
    RecommendationConnection,
    RecommendationsArgs,
    recommendationsOfInstrument,
    "Those that invoke it or a provision of it.",
  )
  recommendations!: object;

  @ListField(PartyConnection, PartiesArgs, partiesOfInstrument, "Who is a party to it.")
  parties!: object;
}
