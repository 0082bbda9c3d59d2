import { Field, Float, Int, ObjectType } from "type-graphql";
import type { Correction } from "../../statistics/corrections/corrections.ts";
import type { Measure } from "../../statistics/incidence/measures.ts";
import { NULL_MODELS, type NullModel, nullModels } from "../../statistics/chance/nullModels.ts";
import type { Verdict } from "../../statistics/pairs/PairSignificance.ts";
import type { Tail } from "../../statistics/chance/tails.ts";
import { enumType } from "../node/enumType.ts";

export const MeasureEnum = enumType<Measure>("Measure", "How alike two sets are; 0 where a denominator is 0.", {
  JACCARD: "Shared over held by either.",
  OVERLAP_COEFFICIENT: "Shared over the smaller of both.",
  COSINE: "Shared over the geometric mean of both sizes (Ochiai).",
  DICE: "Twice the shared over the sum of both sizes.",
  IDF_JACCARD: "Jaccard with each item weighed by ln(holders / holders of it): rare things count more.",
  LIFT: "Shared over what independent sets of these sizes would share.",
});

export const NullModelEnum = enumType<NullModel>(
  "NullModel",
  "What chance alone would do. A model that a table is too large for, or that wants all read where some was read in part, gives way to BICM, and the method says so.",
  Object.fromEntries(NULL_MODELS.map((model) => [model, nullModels[model].description])) as Record<NullModel, string>,
);

export const CorrectionEnum = enumType<Correction>(
  "Correction",
  "For testing many pairs at once, over all pairs of the table.",
  {
    DISCRETE_FDR: "False discovery rate of discrete tests, HSU of Döhler, Durand and Roquain (2018).",
    DISCRETE_BONFERRONI:
      "Family-wise error rate of discrete tests, under any dependence (Westfall and Wolfinger 1997).",
    BENJAMINI_HOCHBERG: "False discovery rate (1995).",
    BONFERRONI: "Family-wise error rate.",
    NONE: "p-values as they are.",
  },
);

export const TailEnum = enumType<Tail>(
  "Tail",
  "Of which surprise a p-value is. LOWER and TWO_SIDED hold under MARGINS only.",
  {
    UPPER: "This much shared, or more.",
    LOWER: "This little shared, or less: that is not disagreement, which `opposed` reports.",
    TWO_SIDED: "Any overlap that is not likelier than this one.",
  },
);

export const VerdictEnum = enumType<Verdict>(
  "Verdict",
  "TOO_FEW: even the largest overlap that these two could have would not have been significant.",
  ["SIGNIFICANT", "NOT_SIGNIFICANT", "TOO_FEW"],
);

@ObjectType("Significance", { description: "What an overlap is worth against chance.", simpleResolvers: true })
export class SignificanceType {
  @Field(() => NullModelEnum)
  nullModel!: NullModel;

  @Field(() => Int)
  shared!: number;

  @Field(() => Float, { description: "What chance alone would let the two share, on average." })
  expected!: number;

  @Field(() => Float, {
    description: "The probability that chance alone lets them share this much or more, or as the tail asked says.",
  })
  pValue!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Corrected over all pairs that were tested; null under correction NONE.",
  })
  qValue!: number | null;

  @Field(() => Int, {
    description: "Pairs over which it was corrected: all of the table, all of the list, or this one alone.",
  })
  tested!: number;

  @Field(() => Float)
  alpha!: number;

  @Field(() => Float, { description: "The smallest p that this pair could have reached." })
  attainable!: number;

  @Field(() => Float, { nullable: true, description: "Shared over expected; null where nothing is expected." })
  ratio!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "The odds ratio of agreement: how many times likelier each further shared item is than by chance. Null where it has no bound, where nothing is left to chance, and under BICM.",
  })
  oddsRatio!: number | null;

  @Field(() => Float, { nullable: true, description: "The lower end of its exact 95 % interval." })
  oddsRatioLow!: number | null;

  @Field(() => Float, { nullable: true, description: "The upper end; null where it has no bound." })
  oddsRatioHigh!: number | null;

  @Field(() => VerdictEnum)
  verdict!: Verdict;

  @Field(() => String, { description: "What the verdict says, in words that can stand in a paper." })
  sentence!: string;
}
