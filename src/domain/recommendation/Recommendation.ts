import { Field, ObjectType, registerEnumType } from "type-graphql";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { Evidence, evidenceAt } from "../evidence/Evidence.ts";
import { connectionType, facetsType } from "../list/connectionType.ts";

export enum Strength {
  MUST = "MUST",
  SHOULD = "SHOULD",
  COULD = "COULD",
}
registerEnumType(Strength, { name: "Strength", description: "How strongly something is recommended." });

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

export function recommendationAt(snapshot: Snapshot, row: number): Recommendation {
  const { columns } = snapshot.tables.evidence;
  return {
    ...evidenceAt(snapshot, row),
    strength: columns.strength.at(row) as Strength,
    cueWords: columns.cueWords.at(row) ?? [],
    addressee: columns.addressee.at(row),
    action: columns.action.at(row),
  };
}

export const RecommendationConnection = connectionType("Recommendation", () => Recommendation, {
  facets: facetsType("Recommendation", ["strength", "addressee", "contributor", "principle", "status", "year"]),
});
