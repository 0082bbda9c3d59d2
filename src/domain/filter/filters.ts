import { Field, Float, InputType, Int, type ClassType } from "type-graphql";
import { ArrayMaxSize, Max, Min } from "../input/classValidator.ts";
import { MaxCharacters } from "../input/MaxCharacters.ts";
import { mostListed } from "../input/mostListed.ts";
import { PartialDate } from "../node/PartialDate.ts";

const nullable = { nullable: true } as const;
const longestText = 1_000;
const isNullMeaning = "true: there is none; false: there is one, whichever.";

@InputType({ description: "By key." })
export class KeyFilter {
  @Field(() => String, nullable)
  eq?: string | null;

  @Field(() => [String], { ...nullable, description: "Any of these." })
  @ArrayMaxSize(mostListed)
  in?: string[] | null;

  @Field(() => Boolean, { ...nullable, description: isNullMeaning })
  isNull?: boolean | null;
}

@InputType({ description: "For what a thing is linked to." })
export class KeySetFilter {
  @Field(() => [String], { ...nullable, description: "At least one of these." })
  @ArrayMaxSize(mostListed)
  any?: string[] | null;

  @Field(() => [String], { ...nullable, description: "All of these." })
  @ArrayMaxSize(mostListed)
  all?: string[] | null;

  @Field(() => [String], { ...nullable, description: "None of these. What was not read counts as not linked." })
  @ArrayMaxSize(mostListed)
  none?: string[] | null;
}

@InputType({
  description:
    "Upper and lower case, accents and the length of white space do not matter. Texts and quotes are found as they stand and as they are read, without markup.",
})
export class TextFilter {
  @Field(() => String, nullable)
  @MaxCharacters(longestText)
  eq?: string | null;

  @Field(() => String, nullable)
  @MaxCharacters(longestText)
  contains?: string | null;

  @Field(() => String, nullable)
  @MaxCharacters(longestText)
  startsWith?: string | null;

  @Field(() => Boolean, { ...nullable, description: isNullMeaning })
  isNull?: boolean | null;
}

@InputType({ description: "A partial date stands for all of its days. What has no date is within no dates." })
export class DateFilter {
  @Field(() => PartialDate, nullable)
  from?: string | null;

  @Field(() => PartialDate, nullable)
  to?: string | null;

  @Field(() => Boolean, { ...nullable, description: isNullMeaning })
  isNull?: boolean | null;
}

@InputType({ description: "Both ends count in. What has no number matches neither." })
export class ConfidenceFilter {
  @Field(() => Float, nullable)
  @Min(0)
  @Max(1)
  from?: number | null;

  @Field(() => Float, nullable)
  @Min(0)
  @Max(1)
  to?: number | null;

  @Field(() => Boolean, { ...nullable, description: isNullMeaning })
  isNull?: boolean | null;
}

@InputType({ description: "Both ends count in." })
export class NumberFilter {
  @Field(() => Int, nullable)
  @Min(1)
  from?: number | null;

  @Field(() => Int, nullable)
  @Min(1)
  to?: number | null;
}

/** A filter by the values of an enum. */
export function enumFilter(name: string, of: object): ClassType {
  @InputType(name, { description: "By value." })
  class EnumFilter {
    @Field(() => of, nullable)
    eq?: string | null;

    @Field(() => [of], { ...nullable, description: "Any of these." })
    @ArrayMaxSize(mostListed)
    in?: string[] | null;
    @Field(() => Boolean, { ...nullable, description: isNullMeaning })
    isNull?: boolean | null;
  }
  return EnumFilter;
}
