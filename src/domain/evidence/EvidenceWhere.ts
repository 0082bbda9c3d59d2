import { Field, InputType } from "type-graphql";
import { ContributorKindFilter } from "../contributor/ContributorsArgs.ts";
import { DateFilter, enumFilter, KeyFilter, ConfidenceFilter, TextFilter } from "../filter/filters.ts";
import { NestedWhere } from "../filter/NestedWhere.ts";
import { EvidenceStatus } from "./Evidence.ts";

const nullable = { nullable: true } as const;

export const StatusFilter = enumFilter("StatusFilter", EvidenceStatus);

/** The filter fields that evidence of every kind shares. */
@InputType()
export abstract class EvidenceWhere<Where> extends NestedWhere<Where> {
  @Field(() => KeyFilter, { ...nullable, description: "Keys of contributors, one of whom submitted it." })
  contributor?: KeyFilter | null;

  @Field(() => ContributorKindFilter, nullable)
  contributorKind?: object | null;

  @Field(() => KeyFilter, { ...nullable, description: "Keys of contributions." })
  contribution?: KeyFilter | null;

  @Field(() => KeyFilter, { ...nullable, description: "Keys of processes." })
  process?: KeyFilter | null;

  @Field(() => DateFilter, { ...nullable, description: "The date of the contribution." })
  date?: DateFilter | null;

  @Field(() => StatusFilter, { ...nullable, description: "Without a word about it: ACCEPTED." })
  status?: object | null;

  @Field(() => KeyFilter, { ...nullable, description: "Who or which rule read it so, as `coder` names them." })
  coder?: KeyFilter | null;

  @Field(() => ConfidenceFilter, { ...nullable, description: "How sure a rule was, 0 to 1; a person says none." })
  confidence?: ConfidenceFilter | null;

  @Field(() => DateFilter, { ...nullable, description: "When it was coded." })
  codedAt?: DateFilter | null;

  @Field(() => TextFilter, { ...nullable, description: "Never true where the words are not distributed." })
  quote?: TextFilter | null;
}
