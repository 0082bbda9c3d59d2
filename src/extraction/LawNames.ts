import type { Joints } from "./Joints.ts";
import type { Naming } from "./namedInstruments.ts";

const capital = "\\p{Lu}[\\p{L}\\p{N}.&'/-]*";
/** Names of texts that the graph may lack: "the GDPR", "Law 12.965", "the Constitution of Kenya", by words of seeds/reading. */
export class LawNames {
  private readonly whole: RegExp;
  private readonly before: RegExp;
  private readonly behind: RegExp;
  private readonly direct = /^\s+(\p{Lu}{3,8})(?![\p{L}\p{N}])/u;

  constructor(
    words: readonly string[],
    small: ReadonlySet<string>,
    private readonly joints: Joints,
  ) {
    // Words of a name: capitals, numbers, small words between.
    const between = `(?:[\\p{Ll}']{1,4}|${[...small].filter((word) => /^\p{L}{5,}$/u.test(word)).join("|") || "(?!)"})`;
    const further = `(?:\\s+(?:${between}\\s+){0,3}(?:${capital}|\\d[\\d./-]*))`;
    const escaped = words
      .toSorted((a, b) => b.length - a.length)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    const names = escaped.filter((word) => /\s|^\p{Lu}{2,}/u.test(word)).join("|") || "(?!)";
    const kinds = escaped.filter((word) => !/\s|^\p{Lu}{2,}/u.test(word)).join("|") || "(?!)";
    const kind = `(?:${kinds}|${kinds.toLowerCase()})`;
    this.whole = new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${names}|(?:${kinds})\\s+(?:\\(\\p{Lu}{2,3}\\)\\s+)?(?:[Nn]o\\.?\\s*|[Nn]?[°º]\\s*)?\\d[\\d./-]*\\d(?:/\\p{Lu}{2})?)(?![\\p{L}\\p{N}])`,
      "gu",
    );
    this.behind = new RegExp(`^(?:${kind}(?![\\p{L}])${further}{0,8}|${capital}${further}{0,8})`, "u");
    this.before = new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${capital}\\s+){0,5}(?:${kind}${further}{0,6}|${names})(?=\\s*[,(:]?\\s*$)`,
      "u",
    );
  }

  /** Those that are names by themselves. */
  in(text: string): Naming[] {
    return [...text.matchAll(this.whole)].map((match) => {
      const [start, end] = [match.index, match.index + match[0].length];
      return { start, end, keys: [], rule: "name of a text that the graph lacks", confidence: 0.5 };
    });
  }

  /** "Article 17 of the GDPR", "Article 8 ECHR": the name to which a number belongs that ends at `from`; its end and words, or null. */
  behindNumber(text: string, from: number): { name: string; end: number } | null {
    const rest = text.slice(from, from + 200);
    const lead = this.joints.belongsTo.exec(rest)?.[0] ?? "";
    const words = lead === "" ? this.direct.exec(rest)?.[1] : this.nameIn(rest.slice(lead.length));
    if (words === undefined) return null;
    const name = words.replace(/[.,'-]+$/, "");
    return { name, end: from + rest.indexOf(name, lead.length) + name.length };
  }

  /** "of this document": whatever it is, it is nothing that was named before. */
  private nameIn(text: string): string | undefined {
    return (this.behind.exec(text) ?? /^\p{L}+(?:\s\p{L}+)?/u.exec(text))?.[0];
  }

  /** "Constitution of Kenya (2010), Article 31": the name before a number that begins at `until`. */
  beforeNumber(text: string, until: number): { name: string; start: number } | null {
    const from = Math.max(0, until - 150);
    const sentence = text.slice(from, until).replace(/^[\s\S]*[.;!?]\s+(?=\p{Lu})/u, "");
    const match = this.before.exec(sentence);
    return match && { name: match[0].trim(), start: until - sentence.length + match.index };
  }
}
