import { ContributorKind } from "../../../domain/contributor/ContributorKind.ts";
import { Certainty } from "../../../domain/node/Source.ts";
import { EXTENTS, type Extent } from "../../seeds/records/ReadingRecord.ts";
import {
  Each,
  Flag,
  Key,
  Language,
  One,
  OneOf,
  PartialDate,
  Text,
  TextLike,
  Texts,
  TextsByName,
  Verbatim,
  WholeNumber,
} from "../../seeds/records/rules.ts";
import { SchemeAgentRecord } from "../../seeds/records/SchemeRecord.ts";
import { mostColumns } from "../files/Table.ts";
import { dateFormats } from "./dateIn.ts";
import { type Shape, shapes } from "./fields.ts";

const optional = { optional: true };

/** The words of the table for each field, where they are not the field's own name. */
export class HeadingsRecord {
  @Text(optional) contribution?: string;
  @Text(optional) contributor?: string;
  @Text(optional) kind?: string;
  @Text(optional) date?: string;
  @Text(optional) language?: string;
  @Text(optional) url?: string;
  @Text(optional) key?: string;
  @Text(optional) principle?: string;
  @Text(optional) group?: string;
  @Text(optional) locator?: string;
  @Text(optional) stance?: string;
}

/** What holds where a cell is empty or the table has no such column. */
export class DefaultsRecord {
  @OneOf(Object.values(ContributorKind), optional) kind?: string;
  @PartialDate(optional) date?: string;
  @Language(optional) language?: string;
}

/** The words of the table for each kind of contributor. */
export class KindsRecord {
  @Texts(optional) STATE?: string[];
  @Texts(optional) INTERGOVERNMENTAL_ORGANIZATION?: string[];
  @Texts(optional) BUSINESS?: string[];
  @Texts(optional) CIVIL_SOCIETY?: string[];
  @Texts(optional) TECHNICAL_COMMUNITY?: string[];
  @Texts(optional) ACADEMIA?: string[];
  @Texts(optional) MULTISTAKEHOLDER_BODY?: string[];
  @Texts(optional) COALITION?: string[];
  @Texts(optional) PARLIAMENT?: string[];
  @Texts(optional) POLITICAL_PARTY?: string[];
  @Texts(optional) PERSON?: string[];
}

/** The words of a long table for each stance. */
export class StancesRecord {
  @Texts(optional) AFFIRMS?: string[];
  @Texts(optional) QUALIFIES?: string[];
  @Texts(optional) OPPOSES?: string[];
}

/** Words in the cells of a wide or transposed table that are not places, in any case. A list that is given stands instead of the usual one. */
export class CellsRecord {
  /** It is there, nobody says where. */
  @Texts(optional) found?: string[];
  /** It was looked for and is not there. */
  @Texts(optional) notFound?: string[];
  /** Nobody looked, as an empty cell says. */
  @Texts(optional) notRead?: string[];
}

/** The scheme that is made of the headings, where the graph has none of that key. */
export class NewSchemeRecord {
  /** Of a table of a seed directory, where nobody gives --scheme. */
  @Key(optional) key?: string;
  @Text(optional) title?: string;
  @Text(optional) version?: string;
  @Text(optional) description?: string;
  /** As a codebook of a seed directory says it; publishers of vocabularies ask for it. */
  @Each(() => SchemeAgentRecord, "creator", "position", optional) creators?: SchemeAgentRecord[];
  @One(() => SchemeAgentRecord, optional) publisher?: SchemeAgentRecord;
  @PartialDate(optional) created?: string;
  @PartialDate(optional) modified?: string;
  @Text(optional) historyNote?: string;
}

/** What a table does not say of itself. Each field may be left out. */
export class MappingRecord {
  /** What the table is called, where nobody gives --source: by this name it is known again. */
  @Text(optional) source?: string;
  @OneOf(shapes, optional) shape?: Shape;
  /** What stands between the cells of a text, where that is not to be guessed. */
  @TextLike(/^[^"\r\n\p{L}\p{N}]$/u, "one character that stands between cells", optional) separator?: string;
  /** The row of the headings, from 1; their column where the table is transposed. */
  @WholeNumber(1, mostColumns, optional) headingsAt?: number;
  /** The row, or column, with the groups of principles. */
  @WholeNumber(1, mostColumns, optional) groupsAt?: number;
  /** Of a transposed table: a row with a heading and no filled cell is the group of the rows below it. */
  @Flag(optional) sections?: boolean;
  @One(() => HeadingsRecord, optional) headings?: HeadingsRecord;
  /** Headings of columns that are not read. */
  @Texts(optional) ignore?: string[];
  @One(() => KindsRecord, optional) kinds?: KindsRecord;
  @One(() => StancesRecord, optional) stances?: StancesRecord;
  /** Other words of the table for a principle, under its label or key. */
  @TextsByName(optional) principles?: Record<string, string[]>;
  /** Principles of other schemes, by key, that a principle of a scheme made of the headings matches, under its label. */
  @TextsByName(optional) exactMatch?: Record<string, string[]>;
  @TextsByName(optional) closeMatch?: Record<string, string[]>;
  @TextsByName(optional) broadMatch?: Record<string, string[]>;
  /** Of all these matches; REPORTED where nothing is said. */
  @OneOf(Object.values(Certainty), optional) matchCertainty?: string;
  /** How days are written where they are not written 2014-03-08. */
  @TextLike(dateFormats, "a form of dates such as dd/mm/yyyy or m/d/yyyy", optional) dateFormat?: string;
  @One(() => DefaultsRecord, optional) defaults?: DefaultsRecord;
  @One(() => CellsRecord, optional) cells?: CellsRecord;
  /** What stands between several places in one cell; a semicolon unless it is given. */
  @Verbatim(optional) locatorSeparator?: string;
  /** What stands between several contributors of one document; without it a cell names one. */
  @Verbatim(optional) contributorSeparator?: string;
  /** FULL: what no cell says was read and not found. */
  @OneOf(EXTENTS, optional) extent?: Extent;
  @One(() => NewSchemeRecord, optional) scheme?: NewSchemeRecord;
}
