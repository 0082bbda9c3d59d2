import { Field, ObjectType } from "type-graphql";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { Evidence } from "../evidence/Evidence.ts";
import { EvidenceAt } from "../evidence/EvidenceAt.ts";
import { connectionType, facetsType } from "../list/connectionType.ts";
import { enumType } from "../node/enumType.ts";

export const Strength = enumType("Strength", "How strongly something is recommended.", ["MUST", "SHOULD", "COULD"]);
export type Strength = keyof typeof Strength;

@ObjectType({ implements: Evidence, description: "Words that say what should be done.", simpleResolvers: true })
export class Recommendation extends Evidence {
  @Field(() => Strength)
  strength!: Strength;

  @Field(() => [String], {
    description:
      "The words that carry the strength: must, should, it is critical that. Empty where the text is not distributed.",
  })
  cueWords!: string[];

  @Field(() => String, { nullable: true, description: "Who should act; null where it is not said." })
  addressee!: string | null;

  @Field(() => String, { nullable: true, description: "What should be done, in short." })
  action!: string | null;
}

class RecommendationAt extends EvidenceAt implements Recommendation {
  get strength() {
    return this.columns.strength.at(this.row) as Strength;
  }
  get cueWords() {
    return this.columns.cueWords.at(this.row) ?? [];
  }
  get addressee() {
    return this.columns.addressee.at(this.row);
  }
  get action() {
    return this.columns.action.at(this.row);
  }
}

export function recommendationAt(snapshot: Snapshot, row: number): Recommendation {
  return new RecommendationAt(snapshot, row);
}

export const RecommendationConnection = connectionType("Recommendation", () => Recommendation, {
  facets: facetsType("Recommendation", ["strength", "addressee", "contributor", "principle", "status", "year"]),
});
