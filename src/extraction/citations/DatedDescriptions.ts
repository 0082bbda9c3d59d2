import { anyCaseOf } from "../rules/anyCaseOf.ts";
import { anyOf } from "../rules/anyOf.ts";
import type { InstrumentList } from "../rules/RuleFiles.ts";
import type { KnownInstrument } from "../Vocabulary.ts";
import type { InstrumentNames } from "./InstrumentNames.ts";
import type { Naming } from "./namedInstruments.ts";
import { capital } from "./nameSources.ts";

const hasYear = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** "adopted in Geneva in 2003": the place is the first group. */
const place = /^\s\p{L}{1,3}\s(\p{Lu}[\p{L}-]{2,}(?:\s\p{Lu}[\p{L}-]+){0,2})\s\p{L}{1,3}\s\d{4}/u;

/** "the declaration adopted by the Committee of Ministers in 2011": a kind of text, who adopted it and when. */
export class DatedDescriptions {
  private readonly phrase: RegExp;
  private readonly by: RegExp;
  private readonly ofYear: readonly RegExp[];

  constructor(
    list: (name: InstrumentList) => readonly string[],
    /** What `body` of an instrument holds → what the body is called. */
    private readonly issuers: readonly (readonly [code: string, names: readonly string[]])[],
    private readonly names: InstrumentNames,
    private readonly languages: readonly string[],
  ) {
    const kinds = anyCaseOf([...list("described")]);
    const adopted = anyOf(list("adopted"));
    this.phrase = new RegExp(
      `(?<![\\p{L}\\p{N}])(${kinds})(?:\\s\\p{L}+){0,2},?\\s${adopted}(?!\\p{L})([^.;:()\\0]{5,140})`,
      "gu",
    );
    const name = `${capital}(?:\\s(?:\\p{Ll}{1,3}\\s){0,2}(?:\\p{Ll}')?${capital})*`;
    this.by = new RegExp(`(?<!\\p{L})${anyOf(list("by"))}\\s(?:\\p{Ll}{1,14}\\s){0,5}(?:\\p{Ll}')?(${name})`, "u");
    const called = anyOf(issuers.flatMap(([, names]) => names));
    const body = `(?<body>${called})`;
    const [kind, year, of] = [`(?<kind>${kinds})`, "(?<year>(?:19|20)\\d\\d)", `(?:\\p{Ll}{1,3}[\\s'])`];
    this.ofYear = [
      `${kind}\\s${of}{1,2}(?:${called}\\s${of}{1,2})?${body}\\s${of}${year}`,
      `${kind}\\s${of}${year}\\s${of}{1,2}${body}`,
      `${body}(?:'s)?\\s${year}\\s${kind}`,
      `${year}\\s${body}(?:'s)?\\s${kind}`,
      `${body}(?:'s)?\\s${kind}\\s${of}${year}`,
    ].map((way) => new RegExp(`(?<![\\p{L}\\p{N}])${way}(?![\\p{L}\\p{N}])`, "gu"));
  }

  in(text: string): Naming[] {
    return hasYear.test(text) ? [...this.adopted(text), ...this.issued(text)] : [];
  }

  /** "the OECD's 2019 Recommendation", "les Principes de l'OCDE de 2019". */
  private issued(text: string): Naming[] {
    return this.ofYear.flatMap((way) =>
      [...text.matchAll(way)].map(({ index: start, 0: said, groups: { kind = "", body = "", year = "" } = {} }) => {
        const keys = this.meant(kind.toLowerCase(), body, year);
        return { start, end: start + said.length, keys, rule: "of a body and a year", confidence: 0.7 };
      }),
    );
  }

  private adopted(text: string): Naming[] {
    return [...text.matchAll(this.phrase)].flatMap((match) => {
      const [said, kind = "", rest = ""] = match;
      const [year, by] = [hasYear.exec(rest), this.by.exec(rest) ?? place.exec(rest)];
      // "DECLARATION OF X adopted by the Forum, 6 May 2024" is the title of the document itself.
      if (!year || !by || kind === kind.toUpperCase()) return [];
      const last = Math.max(year.index + year[0].length, by.index + by[0].length);
      const keys = this.meant(kind.toLowerCase(), by[1] ?? "", year[0]);
      const end = match.index + said.length - rest.length + last;
      return [{ start: match.index, end, keys, rule: "adopted by a body in a year", confidence: 0.6 }];
    });
  }

  /** The one text of that kind that the body adopted in that year. */
  private meant(kind: string, body: string, year: string): string[] {
    const codes = this.issuers
      .filter(([, called]) => called.some((name) => body.startsWith(name)))
      .map(([code]) => code);
    const isIssued = (one: KnownInstrument): boolean => codes.some((code) => one.body?.includes(code));
    const fits = (one: KnownInstrument): boolean =>
      one.date?.startsWith(year) === true &&
      this.languages.some((language) =>
        this.names
          .namesOf(one, language)
          .some((name) => name.toLowerCase().includes(kind) && (isIssued(one) || name.includes(body))),
      );
    const keys = [...this.names.byKey.values()].filter(fits).map(({ key }) => key);
    return keys.length === 1 ? keys : [];
  }
}
