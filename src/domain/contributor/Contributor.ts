import { Field, ObjectType } from "type-graphql";
import { LocalizedText, localizedTexts } from "../node/LocalizedText.ts";
import { Node } from "../node/Node.ts";
import { Source, sourceOf, type SourceColumns } from "../node/Source.ts";
import { ContributorKind } from "./ContributorKind.ts";
import { UnRegionalGroup } from "./UnRegionalGroup.ts";

@ObjectType({
  implements: Node,
  description: "Who speaks: a state, a business, a body, a coalition, a person.",
  simpleResolvers: true,
})
export class Contributor extends Node {
  @Field(() => String, { description: "A readable slug that never changes." })
  key!: string;

  @Field(() => [LocalizedText], { description: "Its names, one a language." })
  names!: LocalizedText[];

  @Field(() => [LocalizedText], { description: "Other names under which it is known." })
  altNames!: LocalizedText[];

  @Field(() => [String], { description: "Keys that it had before: an id or an address with one of them leads here." })
  formerKeys!: string[];

  @Field(() => ContributorKind)
  kind!: ContributorKind;

  @Field(() => String, { nullable: true, description: "ISO 3166-1 alpha-2; states only." })
  iso2!: string | null;

  @Field(() => String, { nullable: true, description: "ISO 3166-1 alpha-3; states only." })
  iso3!: string | null;

  @Field(() => UnRegionalGroup, { nullable: true, description: "States only." })
  regionalGroup!: UnRegionalGroup | null;

  @Field(() => Source, { nullable: true })
  source!: Source | null;
}

export interface ContributorRow
  extends SourceColumns, Omit<Contributor, "names" | "altNames" | "formerKeys" | "source"> {
  nameLanguages: string[];
  nameValues: string[];
  altNameLanguages: string[] | null;
  altNameValues: string[] | null;
  formerKeys: string[] | null;
}

export function readContributor(contributor: ContributorRow): Contributor {
  const { nameLanguages, nameValues, altNameLanguages, altNameValues, ...row } = contributor;
  return {
    ...row,
    names: localizedTexts(nameLanguages, nameValues),
    altNames: localizedTexts(altNameLanguages, altNameValues),
    formerKeys: row.formerKeys ?? [],
    source: sourceOf(row),
  };
}
