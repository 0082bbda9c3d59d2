import { Field, ObjectType } from "type-graphql";
import { connectionType } from "../list/connectionType.ts";
import { LocalizedText, localizedTexts } from "../node/LocalizedText.ts";
import { Node } from "../node/Node.ts";

@ObjectType({
  implements: Node,
  description: "A concept of a scheme that contributors affirm, qualify or oppose (a SKOS concept).",
  simpleResolvers: true,
})
export class Principle extends Node {
  @Field(() => String, { description: "A readable slug that never changes." })
  key!: string;

  @Field(() => [LocalizedText], { description: "Preferred labels (skos:prefLabel), one a language." })
  labels!: LocalizedText[];

  @Field(() => [LocalizedText], { description: "Other words for it (skos:altLabel)." })
  altLabels!: LocalizedText[];

  @Field(() => [LocalizedText], { description: "Words that look like it and are not it." })
  notLabels!: LocalizedText[];

  @Field(() => [String], { description: "Keys that it had before: an id or an address with one of them leads here." })
  formerKeys!: string[];

  @Field(() => String)
  definition!: string;

  @Field(() => String, { nullable: true, description: "Where to code it and where not." })
  scopeNote!: string | null;

  /** Id of its scheme. */
  schemeId!: string;
}

export interface PrincipleRow extends Pick<Principle, "id" | "key" | "definition" | "scopeNote"> {
  scheme: string;
  labelLanguages: string[];
  labelValues: string[];
  altLabelLanguages: string[] | null;
  altLabelValues: string[] | null;
  notLabelLanguages: string[] | null;
  notLabelValues: string[] | null;
  formerKeys: string[] | null;
}

export function readPrinciple(row: PrincipleRow): Principle {
  return {
    id: row.id,
    key: row.key,
    definition: row.definition,
    scopeNote: row.scopeNote,
    schemeId: row.scheme,
    formerKeys: row.formerKeys ?? [],
    labels: localizedTexts(row.labelLanguages, row.labelValues),
    altLabels: localizedTexts(row.altLabelLanguages, row.altLabelValues),
    notLabels: localizedTexts(row.notLabelLanguages, row.notLabelValues),
  };
}

export const PrincipleConnection = connectionType("Principle", () => Principle);
