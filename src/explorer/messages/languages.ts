import en from "./en.json" with { type: "json" };
import fr from "./fr.json" with { type: "json" };

export type MessageKey = keyof typeof en;

/** One more language: a file beside these two and a line here. */
export const languages = {
  en: { name: "English", messages: en },
  fr: { name: "Français", messages: fr },
} as const satisfies Record<string, { name: string; messages: Readonly<Record<MessageKey, string>> }>;

export type Language = keyof typeof languages;

export const isLanguage = (word: string): word is Language => Object.hasOwn(languages, word);

/** The language of ours that a browser likes best; English where it likes none of them. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? "").split(",").map((part) => {
    const [range = "", ...parameters] = part.trim().toLowerCase().split(";");
    const weight = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find((one) => one !== undefined);
    return { language: range.split("-")[0] ?? "", weight: weight === undefined ? 1 : Number(weight) };
  });
  const best = wishes.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  return best.map(({ language }) => language).find(isLanguage) ?? "en";
}
