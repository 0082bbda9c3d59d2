import { Field, ObjectType } from "type-graphql";
import { enumType } from "../node/enumType.ts";
import { LocalizedText, localizedTexts } from "../node/LocalizedText.ts";
import { Node } from "../node/Node.ts";
import { PartialDate } from "../node/PartialDate.ts";
import { Source, sourceOf, type SourceColumns } from "../node/Source.ts";

export const InstrumentKind = enumType("InstrumentKind", "What sort of text is cited.", [
  "TREATY",
  "DECLARATION",
  "RESOLUTION",
  "AGENDA",
  "STATEMENT",
  "CHARTER",
  "RECOMMENDATION",
  "REPORT",
  "GOALS",
  "PROCESS_OUTCOME",
  "OTHER",
]);
export type InstrumentKind = keyof typeof InstrumentKind;

@ObjectType({
  implements: Node,
  description: "A text that is cited: a treaty, a declaration, a resolution, an agenda, a charter.",
  simpleResolvers: true,
})
export class Instrument extends Node {
  @Field(() => String, { description: "A readable slug that never changes." })
  key!: string;

  @Field(() => [LocalizedText], { description: "Its titles, one a language." })
  titles!: LocalizedText[];

  @Field(() => String, { nullable: true, description: "As it is called for short: UDHR, SDGs." })
  shortTitle!: string | null;

  @Field(() => [String], { description: "Other names by which it is cited." })
  altTitles!: string[];

  @Field(() => [LocalizedText], { description: "The same names, each with its language." })
  localizedAltTitles!: LocalizedText[];

  @Field(() => InstrumentKind)
  kind!: InstrumentKind;

  @Field(() => String, {
    nullable: true,
    description: "UN document symbol, or the adopting body's, where there is one.",
  })
  symbol!: string | null;

  @Field(() => [String], { description: "Symbols of the same text elsewhere." })
  otherSymbols!: string[];

  @Field(() => [String], { description: "Keys that it had before: an id or an address with one of them leads here." })
  formerKeys!: string[];

  @Field(() => PartialDate, { nullable: true, description: "When it was adopted." })
  date!: string | null;

  @Field(() => String, { nullable: true, description: "Who adopted it." })
  body!: string | null;

  @Field(() => String, { nullable: true, description: "Where the official text can be read." })
  url!: string | null;

  @Field(() => Source, { nullable: true })
  source!: Source | null;
}

type Lists = "titles" | "altTitles" | "localizedAltTitles" | "otherSymbols" | "formerKeys";

export interface InstrumentRow extends SourceColumns, Omit<Instrument, Lists | "source"> {
  altTitles: string[] | null;
  altTitleLanguages: string[] | null;
  otherSymbols: string[] | null;
  formerKeys: string[] | null;
  titleLanguages: string[];
  titleValues: string[];
}

export function readInstrument({ titleLanguages, titleValues, altTitleLanguages, ...row }: InstrumentRow): Instrument {
  return {
    ...row,
    titles: localizedTexts(titleLanguages, titleValues),
    altTitles: row.altTitles ?? [],
    localizedAltTitles: localizedTexts(altTitleLanguages ?? [], row.altTitles ?? []),
    otherSymbols: row.otherSymbols ?? [],
    formerKeys: row.formerKeys ?? [],
    source: sourceOf(row),
  };
}
