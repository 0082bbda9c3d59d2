import { IntlMessageFormat } from "intl-messageformat";
import { cloneElement, type ComponentChildren, isValidElement } from "preact";
import { type Language, languages, type MessageKey } from "./languages.ts";

type Plain = Readonly<Record<string, string | number>>;
type Wrap = (parts: ComponentChildren[]) => ComponentChildren;
type Rich = Readonly<Record<string, ComponentChildren | Wrap>>;

/** What the site says, in one language; ICU messages, read when first said. */
export class Words {
  readonly language: Language;
  // Making a format takes longer than formatting a hundred values.
  readonly #formats = new Map<MessageKey, IntlMessageFormat>();
  readonly #plain = new Map<MessageKey, string>();
  readonly #numbers: Intl.NumberFormat;
  readonly #rates: Intl.NumberFormat;
  readonly #dates = new Map<number, Intl.DateTimeFormat>();

  constructor(language: Language) {
    this.language = language;
    this.#numbers = new Intl.NumberFormat(language);
    this.#rates = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 });
  }

  say(key: MessageKey, values?: Plain): string {
    if (values !== undefined) return String(this.#format(key).format(values));
    const said = this.#plain.get(key) ?? String(this.#format(key).format({}));
    this.#plain.set(key, said);
    return said;
  }

  /** With elements for values, and functions for tags: `<b>` of a message calls `b`. */
  rich(key: MessageKey, values: Rich): ComponentChildren {
    const said = this.#format(key).format<ComponentChildren>(values as Record<string, never>);
    return Array.isArray(said)
      ? said.map((part, index) => (isValidElement(part) ? cloneElement(part, { key: index }) : part))
      : said;
  }

  /** Labels of enum values: `of("kind", "STATE")` says `kind.STATE`; what has no message stands as it is. */
  of(list: string, value: string | null | undefined): string {
    if (value == null) return "";
    const key = `${list}.${value}`;
    return Object.hasOwn(languages[this.language].messages, key) ? this.say(key as MessageKey) : value;
  }

  /** "paragraph 7", as the API names a place, in this language. */
  place(locator: string): string {
    const number = /^paragraph (\d+)$/.exec(locator)?.[1];
    return number === undefined ? locator : this.say("place.paragraph", { n: number });
  }

  number(value: number): string {
    return this.#numbers.format(value);
  }

  /** With two digits that count: 0.52, 5.7. */
  rate(value: number): string {
    return this.#rates.format(value);
  }

  /** A partial date (2014, 2014-03, 2014-03-08) in words. */
  date(value: string | null | undefined): string {
    if (value == null) return "";
    return this.#dateFormat(value.split("-").length).format(new Date(value));
  }

  /** For a date of so many parts: a year, a month of one, a day of that. */
  #dateFormat(parts: number): Intl.DateTimeFormat {
    const options: Intl.DateTimeFormatOptions = { year: "numeric", timeZone: "UTC" };
    if (parts > 1) options.month = "long";
    if (parts > 2) options.day = "numeric";
    const format =
      this.#dates.get(parts) ?? new Intl.DateTimeFormat(this.language === "en" ? "en-GB" : this.language, options);
    this.#dates.set(parts, format);
    return format;
  }

  #format(key: MessageKey): IntlMessageFormat {
    let format = this.#formats.get(key);
    if (format === undefined) {
      format = new IntlMessageFormat(languages[this.language].messages[key], this.language);
      this.#formats.set(key, format);
    }
    return format;
  }
}
