/** Of JSON, in UTF-16 units. */
const mostShown = 100;

/** Where two answers differ, and what stands there, a line a place: `contributions.totalCount: 5 then, 6 now`. */
export function* differencesIn(before: unknown, now: unknown, place = ""): Generator<string> {
  if (JSON.stringify(before) === JSON.stringify(now)) return;
  if (Array.isArray(before) && Array.isArray(now)) {
    yield* differencesOfLists(before, now, place);
  } else if (isRecord(before) && isRecord(now)) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(now)]))
      yield* differencesIn(before[name], now[name], place === "" ? name : `${place}.${name}`);
  } else yield `${place}: ${shown(before)} then, ${shown(now)} now`;
}

/** Where something came into a list or left it, places say nothing. */
function* differencesOfLists(before: readonly unknown[], now: readonly unknown[], place: string): Generator<string> {
  if (before.length === now.length) {
    for (const [at, one] of before.entries()) yield* differencesIn(one, now[at], `${place}.${at}`);
    return;
  }
  yield `${place}: ${before.length} entries then, ${now.length} now`;
  const [then, today] = [before, now].map((list) => new Set(list.map((one) => JSON.stringify(one))));
  for (const words of then!) if (!today!.has(words)) yield `${place}: only then: ${cut(words)}`;
  for (const words of today!) if (!then!.has(words)) yield `${place}: only now: ${cut(words)}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return value === undefined ? "nothing" : cut(JSON.stringify(value));
}

function cut(words: string): string {
  return words.length <= mostShown ? words : `${words.slice(0, mostShown)} …`;
}
