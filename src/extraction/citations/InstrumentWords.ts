import type { Inflection } from "../rules/Inflection.ts";
import type { WordsFile } from "../rules/RuleFiles.ts";

/** Words of one language by which texts are described: seeds/reading/<language>/words.yaml. Those of `any` and `strict` say a kind, in capitals. */
export interface InstrumentWords {
  language: string;
  inflection: Inflection;
  /** Too common to tell one text from another. */
  plain: Set<string>;
  any: Set<string>;
  strict: Set<string>;
  /** A phrase that ends with one names a body, unless it begins with a kind of text: "Report of the Working Group". */
  bodies: Set<string>;
  /** Between the words of a name: "of", "the". */
  small: string[];
  /** They say nothing of which text is meant. */
  empty: Set<string>;
  /** Words for a kind of text that begin a name in small letters too, and that go on with one, and what may stand before these. */
  begins: string[];
  continues: string[];
  before: string[];
  and: string[];
  the: string[];
  /** They say what a text is about: "recommendations on the Forum". */
  about: string[];
  /** Kind of instrument → what texts of it are called beside the kind's own word. */
  called: Record<string, string>;
}

/** A list that a language does not have is empty. */
export function instrumentWords(
  language: string,
  inflection: Inflection,
  bodies: Set<string>,
  lists: NonNullable<WordsFile["instruments"]>,
): InstrumentWords {
  const { called = {}, small = [], begins = [], continues = [], before = [], and = [], the = [], about = [] } = lists;
  const [plain, any, strict] = [new Set(lists.plain), new Set(lists.any), new Set(lists.strict)];
  const empty = new Set([...small, ...(lists.empty ?? [])]);
  return {
    language,
    inflection,
    bodies,
    plain,
    any,
    strict,
    empty,
    small,
    begins,
    continues,
    before,
    and,
    the,
    about,
    called,
  };
}
