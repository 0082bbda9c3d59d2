import { Field, Float, Int, ObjectType } from "type-graphql";
import { CitedProvision } from "../citation/Citation.ts";
import { CitationPlace } from "../citation/CitationPlace.ts";
import { Quote } from "../evidence/Evidence.ts";
import { Instrument } from "../instrument/Instrument.ts";
import { Stance } from "../mention/Mention.ts";
import { Voice } from "../passage/Passage.ts";
import { Principle } from "../principle/Principle.ts";
import { Strength } from "../recommendation/Recommendation.ts";
import { citedProvisionsDescription, ResolutionStatus, unknownProvisionsDescription } from "./ResolvedCitation.ts";

@ObjectType({ description: "A paragraph as it was read.", simpleResolvers: true })
export class ReadPassage {
  @Field(() => Int, { description: "From 1." })
  number!: number;

  @Field(() => Voice)
  voice!: Voice;

  @Field(() => Int, { description: "Unicode code points in the text." })
  start!: number;

  @Field(() => Int, { description: "Unicode code points, exclusive." })
  end!: number;

  @Field(() => Int, { nullable: true, description: "The question of the process that it repeats or answers." })
  questionNumber!: number | null;
}

@ObjectType({ description: "What every reading by a rule says of itself." })
abstract class Reading {
  @Field(() => Int, { description: "Number of its passage." })
  passage!: number;

  @Field(() => Quote)
  quote!: Quote;

  @Field(() => Float, {
    description:
      "0 to 1: as people decided about this rule, where ten and more decisions are in the graph; else as its author thinks.",
  })
  confidence!: number;

  @Field(() => String, { description: "The rule that fired, for the person who decides." })
  rule!: string;
}

@ObjectType({ description: "Words that invoke a principle, as a rule reads them.", simpleResolvers: true })
export class ReadMention extends Reading {
  @Field(() => Principle)
  principle!: Principle;

  @Field(() => Stance, {
    nullable: true,
    description: "Null where the rules cannot tell; a person says it when accepting.",
  })
  stance!: Stance | null;

  @Field(() => Boolean, { description: "false: implied by the words, not named." })
  explicit!: boolean;
}

@ObjectType({ description: "Words that name an instrument, as a rule reads them.", simpleResolvers: true })
export class ReadCitation extends Reading {
  @Field(() => ResolutionStatus)
  status!: ResolutionStatus;

  @Field(() => Instrument, { nullable: true, description: "Null where none or more than one fits." })
  instrument!: Instrument | null;

  @Field(() => String, { nullable: true, description: "The words of the name, where instrument is null." })
  namedAs!: string | null;

  @Field(() => CitationPlace)
  place!: CitationPlace;

  @Field(() => String, { nullable: true, description: "As it was written: paragraphs 69-71." })
  rangeText!: string | null;

  @Field(() => [CitedProvision], { description: citedProvisionsDescription })
  provisions!: CitedProvision[];

  @Field(() => [String], { description: unknownProvisionsDescription })
  unknownProvisions!: string[];
}

@ObjectType({ description: "Words that say what should be done, as a rule reads them.", simpleResolvers: true })
export class ReadRecommendation extends Reading {
  @Field(() => Strength)
  strength!: Strength;

  @Field(() => [String], { description: "The words that carry the strength." })
  cueWords!: string[];

  @Field(() => String, { nullable: true, description: "Who should act; null where it is not said." })
  addressee!: string | null;

  @Field(() => String, { nullable: true, description: "What should be done, in short." })
  action!: string | null;
}

@ObjectType({ description: "What the rules find in a text. Nothing is stored or counted.", simpleResolvers: true })
export class Analysis {
  @Field(() => String, { description: "Of the UTF-8 bytes of the text." })
  sha256!: string;

  @Field(() => Int, { description: "In Unicode code points." })
  length!: number;

  @Field(() => String, { description: "BCP 47: as asked for, or detected." })
  language!: string;

  @Field(() => [String], { description: "What to know before trusting it, in sentences." })
  warnings!: string[];

  @Field(() => [ReadPassage])
  passages!: ReadPassage[];

  @Field(() => [ReadMention], { description: "In the contributor's own voice only." })
  mentions!: ReadMention[];

  @Field(() => [ReadCitation], { description: "In every voice." })
  citations!: ReadCitation[];

  @Field(() => [ReadRecommendation], { description: "In the contributor's own voice only." })
  recommendations!: ReadRecommendation[];
}
