import { Field, Int, ObjectType } from "type-graphql";
import { CitedProvision } from "../citation/Citation.ts";
import { Instrument } from "../instrument/Instrument.ts";
import { enumType } from "../node/enumType.ts";

export const ResolutionStatus = enumType("ResolutionStatus", "What became of words that look like a citation.", {
  RESOLVED: "One instrument, and all provisions exist.",
  AMBIGUOUS: "More than one instrument fits.",
  UNKNOWN_PROVISION: "The instrument has no such provision.",
  UNKNOWN: "Looks like a citation, but of nothing in the graph.",
});
export type ResolutionStatus = keyof typeof ResolutionStatus;

export const citedProvisionsDescription =
  "Those that exist, in the order in which the words name or reach them; for a part of one whose parts the graph does not know, that one.";
export const unknownProvisionsDescription = "Numbers that the instrument does not have, as they are cited.";

@ObjectType({
  description: "Words that name an instrument or provisions of it, resolved to the graph.",
  simpleResolvers: true,
})
export class ResolvedCitation {
  @Field(() => String)
  exact!: string;

  @Field(() => Int, { description: "Unicode code points in the text." })
  start!: number;

  @Field(() => Int, { description: "Unicode code points, exclusive." })
  end!: number;

  @Field(() => ResolutionStatus)
  status!: ResolutionStatus;

  @Field(() => Instrument, { nullable: true, description: "Null where none or more than one fits." })
  instrument!: Instrument | null;

  @Field(() => String, { nullable: true, description: "As it was written: paragraphs 69-71." })
  rangeText!: string | null;

  @Field(() => [CitedProvision], { description: citedProvisionsDescription })
  provisions!: CitedProvision[];

  @Field(() => [String], { description: unknownProvisionsDescription })
  unknownProvisions!: string[];

  @Field(() => [Instrument], { description: "All that fit, by the words alone." })
  candidates!: Instrument[];
}
