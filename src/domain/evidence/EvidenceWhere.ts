import { Field, InputType } from "type-graphql";
import { ContributorKindFilter } from "../contributor/ContributorsArgs.ts";
import { DateFilter, enumFilter, KeyFilter, TextFilter } from "../filter/filters.ts";
import { EvidenceStatus } from "./Evidence.ts";

const nullable = { nullable: true } as const;

export const StatusFilter = enumFilter("StatusFilter", EvidenceStatus);

/** The filter fields that evidence of every kind shares. */
@InputType()
export abstract class EvidenceWhere {
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

  @Field(() => TextFilter, { ...nullable, description: "Never true where the words are not distributed." })
  quote?: TextFilter | null;
}
