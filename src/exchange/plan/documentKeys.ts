import { PATH_KEY } from "../../seeds/records/rules.ts";
import type { Refusals } from "../Refusals.ts";
import type { Spot } from "../shape/Register.ts";
import { slugOf } from "./slugOf.ts";

/** By what a document is told from others. */
export interface DocumentName extends Spot {
  title: string;
  /** Key of its contributor, or keys of several, joined by -; undefined where that was refused. */
  contributor: string | undefined;
  date: string | undefined;
  /** As the table gives it; empty where it does not. */
  key: string;
}

/**
 * The key of each document: the one that the table gives, or process, contributor and title. Documents that these do not tell apart
 * stay apart by their date, and those of one date by their order: the second gets -2.
 */
export function documentKeys(prefix: string, documents: readonly DocumentName[], refusals: Refusals): string[] {
  const plain = documents.map(({ key, contributor, title }) =>
    key === "" ? `${prefix}/${contributor}/${slugOf(title)}` : key.includes("/") ? key : `${prefix}/${key}`,
  );
  const dated = withRepeated(plain, (key, at) => {
    const { date, key: given } = documents[at]!;
    return date === undefined || given !== "" ? key : `${key}-${date}`;
  });
  const times = new Map<string, number>();
  return dated.map((key, at) => {
    const { row, column, key: given } = documents[at]!;
    if (!PATH_KEY.test(key) && given !== "")
      refusals.add(
        row,
        column,
        given,
        "is not a key: lower-case letters and digits, joined by single - or ., parts joined by /",
      );
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    if (time > 1 && given !== "")
      refusals.add(
        row,
        column,
        given,
        "is the key of another document of the table already; keep one, or choose another key",
      );
    return time === 1 ? key : `${key}-${time}`;
  });
}

/** Changes the keys that stand more than once. */
function withRepeated(keys: readonly string[], changed: (key: string, at: number) => string): string[] {
  const times = new Map<string, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  return keys.map((key, at) => (times.get(key) === 1 ? key : changed(key, at)));
}
