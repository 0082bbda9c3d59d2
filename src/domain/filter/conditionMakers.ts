import { cypherFile } from "../../graph/statements.ts";
import { BadUserInput } from "../input/BadUserInput.ts";
import { foldPart } from "../../text/fold.ts";
import { firstDayOf, lastDayOf } from "../../text/partialDates.ts";
import type { Condition, KeyedKind, NamedKeys } from "./Condition.ts";
import type { ConditionMaker } from "./conditionsOf.ts";

const mostKeys = 1_000;
const longestText = 1_000;

/** What keys are keys of: one kind for all, read from each key, or none for enums. */
type KindOfKeys = KeyedKind | ((key: string) => KeyedKind) | undefined;

interface KeyInput {
  eq?: string | null;
  in?: readonly string[] | null;
}
interface KeySetInput {
  any?: readonly string[] | null;
  all?: readonly string[] | null;
  none?: readonly string[] | null;
}
interface Text {
  eq?: string | null;
  contains?: string | null;
  startsWith?: string | null;
}

/** `{eq, in}` over a fragment that takes `$keys`. `kind` names what the keys are keys of; none for enums. */
export function oneOf(file: string, kind?: KeyedKind): ConditionMaker {
  const fragment = cypherFile(file);
  return (filter: KeyInput, place: string) => {
    const lists = [filter.eq == null ? [] : [[filter.eq]], filter.in == null ? [] : [filter.in]].flat();
    return lists.map((keys) => keysCondition(fragment, kind, keys, {}, place));
  };
}

/** `{any, all, none}` over a fragment that counts the links to `$keys` and compares with `$atLeast`. */
export function linkedTo(file: string, kind: KindOfKeys): ConditionMaker {
  const fragment = cypherFile(file);
  return (filter: KeySetInput, place: string) => {
    const conditions: Condition[] = [];
    if (filter.any != null) conditions.push(keysCondition(fragment, kind, filter.any, { atLeast: 1 }, place));
    if (filter.all != null) {
      const distinct = [...new Set(filter.all)];
      conditions.push(keysCondition(fragment, kind, distinct, { atLeast: distinct.length }, place));
    }
    if (filter.none != null) {
      conditions.push({ ...keysCondition(fragment, kind, filter.none, { atLeast: 1 }, place), negated: true });
    }
    return conditions;
  };
}

/** `{any, all, none}` over a fragment that asks for a link to any of `$keys`; for links of which one may stand for several keys. */
export function linkedToEach(file: string, kind: KindOfKeys): ConditionMaker {
  const fragment = cypherFile(file);
  return (filter: KeySetInput, place: string) => {
    const anyOf = (keys: readonly string[]) => keysCondition(fragment, kind, keys, {}, place);
    return [
      ...(filter.any == null ? [] : [anyOf(filter.any)]),
      ...[...new Set(filter.all ?? [])].map((key) => anyOf([key])),
      ...(filter.none == null ? [] : [{ ...anyOf(filter.none), negated: true }]),
    ];
  };
}

/** `{eq, contains, startsWith}` over a fragment that looks for `$part` in search lines (see `searchLinesOf`). */
export function textLike(file: string): ConditionMaker {
  const fragment = cypherFile(file);
  return (filter: Text, place: string) => {
    const parts: string[] = [];
    const add = (text: string | null | undefined, before: string, after: string) => {
      if (text == null) return;
      if (text.length > longestText)
        throw new BadUserInput(`${place} is longer than ${longestText} characters.`, place);
      parts.push(before + foldPart(text.toWellFormed()) + after);
    };
    add(filter.eq, "\n", "\n");
    add(filter.startsWith, "\n", "");
    add(filter.contains, "", "");
    return parts.map((part) => ({ fragment, values: { part } }));
  };
}

/** `{from, to}` over a fragment that takes `$from` and `$to`, days both. A partial date stands for all of its days. */
export function within(file: string): ConditionMaker {
  const fragment = cypherFile(file);
  return (filter: { from?: string | null; to?: string | null }) => {
    // Without a bound it asks nothing, and what has no date is not left out.
    if (filter.from == null && filter.to == null) return [];
    const from = filter.from == null ? "0000-01-01" : firstDayOf(filter.from);
    const to = filter.to == null ? "9999-12-31" : lastDayOf(filter.to);
    return [{ fragment, values: { from, to } }];
  };
}

/** A boolean over a fragment that takes `$value`. */
export function is(file: string): ConditionMaker {
  const fragment = cypherFile(file);
  return (value: boolean) => [{ fragment, values: { value } }];
}

function keysCondition(
  fragment: string,
  kind: KindOfKeys,
  keys: readonly string[],
  more: Condition["values"],
  place: string,
): Condition {
  if (keys.length > mostKeys) {
    throw new BadUserInput(`${place} names ${keys.length} keys; at most ${mostKeys} at once.`, place);
  }
  const wellFormed = keys.map((key) => key.toWellFormed());
  return {
    fragment,
    values: { keys: wellFormed, ...more },
    ...(kind === undefined ? {} : { keys: namedBy(kind, wellFormed) }),
  };
}

function namedBy(kind: Exclude<KindOfKeys, undefined>, keys: readonly string[]): NamedKeys[] {
  if (typeof kind === "string") return [{ kind, keys }];
  return keys.map((key) => ({ kind: kind(key), keys: [key] }));
}
