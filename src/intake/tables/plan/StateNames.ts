import { fold } from "../../../text/fold.ts";
import { usualStateNames } from "./usualStateNames.ts";

export interface NamedState {
  iso2: string | null;
  iso3: string | null;
  names: readonly string[];
}

/** The languages of the United Nations, and three in which papers are written too. */
const languages = ["en", "fr", "es", "ru", "ar", "zh", "de", "it", "pt"];
/** What stands before a short name in a formal one: "the Kingdom of", "Federal Democratic Republic of". */
const formal =
  /^(?:the )?(?:[\p{L} ]+ )?(?:republic|kingdom|state|commonwealth|principality|federation|union|sultanate|duchy) of (?:the )?/u;
const government = /^(?:the )?government of (?:the )?|(?: the)? government(?: of)?$/u;

/**
 * States by the names that people write: those of the graph, ISO codes, the names of Unicode CLDR (which Node has with it) in nine
 * languages, formal names and usual ones. A name of several states is the name of none.
 */
export class StateNames<State extends NamedState> {
  readonly #byName = new Map<string, State | undefined>();

  constructor(states: readonly State[]) {
    const displayed = languages.map((language) => new Intl.DisplayNames([language], { type: "region" }));
    for (const state of states) {
      const { iso2, iso3, names } = state;
      if (iso2 === null) continue;
      const shown = displayed.map((one) => one.of(iso2) ?? "");
      for (const name of [...names, ...shown, ...(usualStateNames[iso2] ?? []), iso2, iso3 ?? iso2])
        this.#add(name, state);
    }
  }

  /** The state of that name, in any case, with or without accents, articles, dots, and what stands around a short name. */
  named(words: string): State | undefined {
    // Two letters are a code only as capitals: "is" and "no" are words.
    if (words.length === 2 && words !== words.toUpperCase()) return undefined;
    if (notMeant.has(plain(words))) return undefined;
    for (const name of formsOf(words)) {
      const state = this.#byName.get(name);
      if (state !== undefined) return state;
    }
    return undefined;
  }

  #add(name: string, state: State): void {
    const known = this.#byName.get(plain(name));
    const isOther = this.#byName.has(plain(name)) && known !== state;
    this.#byName.set(plain(name), isOther ? undefined : state);
  }
}

/** Without "Republic of" they are the names of others. */
const notMeant = new Set(["republic of china", "the republic of china"]);

function* formsOf(words: string): Generator<string> {
  const [first = "", ...rest] = words.split(",");
  // "Korea, Republic of"
  const turned = rest.length === 1 ? plain(`${rest[0]} ${first}`) : "";
  for (const name of [plain(words), turned].filter((one) => one !== "")) {
    const bare = name.replace(government, "");
    yield* [name, name.replace(/^the /, ""), bare, bare.replace(formal, "")];
  }
}

/** Letters and figures only: U.S.A. is USA. */
function plain(name: string): string {
  return fold(name.replace(/\b(\p{Lu})\.(?=\p{Lu}\b)/gu, "$1"))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
