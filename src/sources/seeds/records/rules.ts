import { didYouMean } from "../../../text/didYouMean.ts";
import { ValidateBy } from "../../../domain/input/classValidator.ts";
import { declareField, type Field, type Naming, type RecordClass } from "../fields.ts";

/** What is wrong with a value, and what to do; undefined where all is well. */
type Problem = (value: unknown) => string | undefined;

interface Presence {
  optional?: boolean;
}

export const KEY = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
export const PATH_KEY = /^[a-z0-9]+(?:[.-][a-z0-9]+)*(?:\/[a-z0-9]+(?:[.-][a-z0-9]+)*)*$/;
/** BCP 47, of the form that the seeds use: en, fr, zh-Hant. */
export const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * A rule of class-validator that also declares the field. What is optional passes inside the rule: a second decorator for that would
 * double the time of the check.
 */
function rule(name: string, field: Field, problemWith: Problem, { optional = false }: Presence): PropertyDecorator {
  const check = ValidateBy({
    name,
    validator: {
      validate: (value) => (value === undefined ? optional : problemWith(value) === undefined),
      defaultMessage: (args) =>
        args?.value === undefined ? "is missing" : (problemWith(args.value) ?? "is not valid"),
    },
  });
  return (prototype, property) => {
    declareField(prototype, String(property), field);
    check(prototype, property);
  };
}

/** A rule for words, after what holds for all of them. */
function problemWithWords(further: (words: string) => string | undefined): Problem {
  return (value) => {
    if (typeof value !== "string") return "must be text; write it in quotes";
    if (value.length === 0) return "is empty; write the words or leave the field out";
    if (value.includes("\0")) return "holds a NUL character; take it out";
    if (LONE_SURROGATE.test(value)) return "holds half of a surrogate pair; write the character itself";
    return further(value);
  };
}

function problemWithSpace(words: string): string | undefined {
  return words.trim() === words ? undefined : `begins or ends with white space: ${shown(words)}; take it away`;
}

const problemWithVerbatim = problemWithWords(() => undefined);
const problemWithText = problemWithWords(problemWithSpace);

function problemWithPattern(pattern: RegExp, wanted: string): Problem {
  return problemWithWords((words) => {
    if (pattern.test(words)) return undefined;
    return problemWithSpace(words) ?? `${shown(words)} is not ${wanted}`;
  });
}

const problemWithKey = problemWithPattern(KEY, "a key: lower-case letters and digits, joined by single - or .");
const problemWithPath = problemWithPattern(
  PATH_KEY,
  "a key: lower-case letters and digits, joined by single - or ., parts joined by /",
);

function problemWithList(problemWithItem: Problem): Problem {
  return (value) => {
    if (!Array.isArray(value)) return "must be a list: [ …, … ]";
    const problem = value.map((item) => problemWithItem(item)).find((found) => found !== undefined);
    if (problem !== undefined) return problem;
    const twice: unknown = value.find((item, index) => value.indexOf(item) !== index);
    return twice === undefined ? undefined : `names ${shown(twice)} twice; once is enough`;
  };
}

function problemWithLanguages(problemWithItem: Problem, required: boolean): Problem {
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return "must be a map of languages: { en: … }";
    for (const [language, words] of Object.entries(value)) {
      if (!LANGUAGE.test(language)) return `${shown(language)} is not a language code; write en, fr, zh-Hant …`;
      const problem = problemWithItem(words);
      if (problem !== undefined) return `${language} ${problem}`;
    }
    return required && !("en" in value) ? "has no English (en); add it" : undefined;
  };
}

const problemWithTexts = problemWithList(problemWithText);

function problemWithNames(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "must be a map: { name: [words] }";
  const problems = Object.entries(value).map(([name, words]) => [name, problemWithTexts(words)] as const);
  const [name, problem] = problems.find(([, found]) => found !== undefined) ?? [];
  return problem === undefined ? undefined : `${shown(name)} ${problem}`;
}

/** A date as precisely as it is known: 2014, 2014-03, 2014-03-08; it must stand in the calendar. */
const problemWithDate = problemWithWords((words) => {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(words) ?? [];
  if (year === undefined) return `${shown(words)} is not a date; write 2014, 2014-03 or 2014-03-08`;
  // The Gregorian calendar repeats every 400 years; years below 100 mean 19xx to Date.
  const lastDay = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate();
  const real = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= lastDay;
  return real ? undefined : `${shown(words)} is not in the calendar; look up the date`;
});

const problemWithUrl = problemWithWords((words) => {
  return isWebAddress(words) ? undefined : `${shown(words)} is not a web address; write it in full, with https://`;
});

export function isWebAddress(words: string): boolean {
  return /^https?:\/\/\S+$/.test(words) && URL.canParse(words);
}

function problemWithShare(value: unknown): string | undefined {
  const share = typeof value === "number" && value >= 0 && value <= 1;
  return share ? undefined : `${shown(value)} is not a number from 0 to 1; write it without quotes`;
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** Words without white space around them. */
export const Text = (presence: Presence = {}) => rule("text", "text", problemWithText, presence);
/** Words as they stand elsewhere, white space included. */
export const Verbatim = (presence: Presence = {}) => rule("verbatim", "text", problemWithVerbatim, presence);
export const TextLike = (pattern: RegExp, wanted: string, presence: Presence = {}) =>
  rule("textLike", "text", problemWithPattern(pattern, wanted), presence);
export const Texts = (presence: Presence = {}) => rule("texts", "text", problemWithTexts, presence);
export const Key = (presence: Presence = {}) => rule("key", "text", problemWithKey, presence);
export const PathKey = (presence: Presence = {}) => rule("pathKey", "text", problemWithPath, presence);
export const Keys = (presence: Presence = {}) => rule("keys", "text", problemWithList(problemWithKey), presence);
export const PathKeys = (presence: Presence = {}) =>
  rule("pathKeys", "text", problemWithList(problemWithPath), presence);
export const PartialDate = (presence: Presence = {}) => rule("partialDate", "text", problemWithDate, presence);
export const WebAddress = (presence: Presence = {}) => rule("webAddress", "text", problemWithUrl, presence);
/** BCP 47, of the form that the seeds use: en, fr, zh-Hant. */
export const Language = (presence: Presence = {}) =>
  TextLike(LANGUAGE, "a language code such as en, fr or zh-Hant", presence);
/** Lists of words, each under a name of the author's own. */
export const TextsByName = (presence: Presence = {}) => rule("textsByName", "text", problemWithNames, presence);
export const TextByLanguage = () => rule("textByLanguage", "text", problemWithLanguages(problemWithText, true), {});
export const TextsByLanguage = () =>
  rule("textsByLanguage", "text", problemWithLanguages(problemWithList(problemWithText), false), { optional: true });
/** A map of languages, or a plain list of English texts. */
export const TextsPerhapsByLanguage = () =>
  rule(
    "textsPerhapsByLanguage",
    "text",
    (value) => (Array.isArray(value) ? problemWithTexts(value) : problemWithLanguages(problemWithTexts, false)(value)),
    { optional: true },
  );
export const Flag = (presence: Presence = {}) =>
  rule("flag", "value", (value) => (typeof value === "boolean" ? undefined : "must be true or false"), presence);

export function OneOf(values: readonly string[], presence: Presence = {}): PropertyDecorator {
  const problemWith: Problem = (value) =>
    typeof value === "string" && values.includes(value)
      ? undefined
      : `${shown(value)} is none of ${values.join(", ")}${didYouMean(shown(value), values)}`;
  return rule("oneOf", "text", problemWith, presence);
}

export function WholeNumber(least: number, most: number, presence: Presence = {}): PropertyDecorator {
  const problemWith: Problem = (value) =>
    typeof value === "number" && Number.isInteger(value) && value >= least && value <= most
      ? undefined
      : `${shown(value)} is not a whole number from ${least} to ${most}; write it without quotes`;
  return rule("wholeNumber", "value", problemWith, presence);
}

/** A share of one, such as a confidence. */
export const Share = (presence: Presence = {}) => rule("share", "value", problemWithShare, presence);

/** Records inside a record; `readRecord` has made and checked them one by one, so that only their presence is looked at here. */
export const One = (type: () => RecordClass, presence: Presence = {}) =>
  rule("one", { type, shape: "one", naming: "within", word: "" }, present, presence);
export const Each = (type: () => RecordClass, word: string, naming: Naming, presence: Presence = {}) =>
  rule("each", { type, shape: "list", naming, word }, present, presence);
export const Named = (type: () => RecordClass, presence: Presence = {}) =>
  rule("named", { type, shape: "map", naming: "key", word: "" }, present, presence);

function present(value: unknown): string | undefined {
  return value === undefined ? "is missing" : undefined;
}
