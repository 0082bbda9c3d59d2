import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { CORRECTIONS, type Correction } from "../../statistics/corrections.ts";
import { MEASURES, type Measure } from "../../statistics/measures.ts";
import { NULL_MODELS, type NullModel } from "../../statistics/nullModels.ts";
import type { Verdict } from "../../statistics/PairSignificance.ts";

/** As GraphQL enums: each value stands for itself. */
function selfEnum<Value extends string>(values: readonly Value[]): Record<Value, Value> {
  return Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
}

export const MeasureEnum = selfEnum<Measure>(MEASURES);
registerEnumType(MeasureEnum, {
  name: "Measure",
  description: "How alike two sets are; 0 where a denominator is 0.",
  valuesConfig: {
    JACCARD: { description: "Shared over held by either." },
    OVERLAP_COEFFICIENT: { description: "Shared over the smaller of both." },
    COSINE: { description: "Shared over the geometric mean of both sizes (Ochiai)." },
    DICE: { description: "Twice the shared over the sum of both sizes." },
    IDF_JACCARD: {
      description: "Jaccard with each item weighed by ln(holders / holders of it): rare things count more.",
    },
    LIFT: { description: "Shared over what independent sets of these sizes would share." },
  },
});

export const NullModelEnum = selfEnum<NullModel>(NULL_MODELS);
registerEnumType(NullModelEnum, {
  name: "NullModel",
  description:
    "BICM: bipartite configuration model, both margins kept in expectation, exact Poisson-binomial tail. HYPERGEOMETRIC: one margin, for comparison with other tools; calls far too much significant.",
});

export const CorrectionEnum = selfEnum<Correction>(CORRECTIONS);
registerEnumType(CorrectionEnum, {
  name: "Correction",
  description: "For testing many pairs at once, over all pairs of the table.",
  valuesConfig: {
    BENJAMINI_HOCHBERG: { description: "False discovery rate." },
    BONFERRONI: { description: "Family-wise error rate." },
    NONE: { description: "p-values as they are." },
  },
});

export const VerdictEnum = selfEnum<Verdict>(["SIGNIFICANT", "NOT_SIGNIFICANT", "TOO_FEW"]);
registerEnumType(VerdictEnum, {
  name: "Verdict",
  description: "TOO_FEW: even the largest overlap that these two could have would not have been significant.",
});

@ObjectType("Significance", { description: "What an overlap is worth against chance.", simpleResolvers: true })
export class SignificanceType {
  @Field(() => NullModelEnum)
  nullModel!: NullModel;

  @Field(() => Int)
  shared!: number;

  @Field(() => Float, { description: "What chance alone would let the two share, on average." })
  expected!: number;

  @Field(() => Float, { description: "The probability that chance alone lets them share this much or more." })
  pValue!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Corrected over all pairs that were tested; null under correction NONE.",
  })
  qValue!: number | null;

  @Field(() => Int, { description: "Pairs over which it was corrected: all of the table." })
  tested!: number;

  @Field(() => Float)
  alpha!: number;

  @Field(() => VerdictEnum)
  verdict!: Verdict;
}
