import { page } from "../Page.ts";
import { given } from "../parts/whereOf.ts";
import { unread } from "../unread/unread.tsx";
import { itemOf, partyOf } from "./partyOf.ts";
import { pathOfPair } from "./pathOfPair.ts";
import { PairView } from "./PairView.tsx";
import type { PairData, PairVariables } from "./pairTypes.ts";

/** Two contributors: what they share, what only one holds, where they oppose each other, in their words. */
export const pair = page<PairData, PairVariables>({
  name: "pair",
  route: "/compare/:a/:b",
  section: "compare",
  variablesOf: ({ params: { a = "", b = "" }, language, query }) => ({
    a: `contributor:${a}`,
    b: `contributor:${b}`,
    scheme: given(query, "scheme"),
    language,
  }),
  named: ({ a, b }) => [a, b],
  instead: { page: unread, arguments: ["a", "b"] },
  stands: ({ overlap }) => pathOfPair({ a: partyOf(overlap.a), b: partyOf(overlap.b) }),
  head: ({ overlap }, { words }) => {
    const [a, b] = [partyOf(overlap.a).name, partyOf(overlap.b).name];
    return {
      title: words.say("pair.title", { a, b }),
      description: words.say("pair.lead", countsOf(overlap)),
      crumbs: [{ name: words.say("nav.compare"), path: "/compare" }],
    };
  },
  render: ({ overlap }) => <PairView of={overlap} />,
  table: ({ overlap }) => {
    const [a, b] = [partyOf(overlap.a).name, partyOf(overlap.b).name];
    const row = (item: Parameters<typeof itemOf>[0], who: string, ofA: number, ofB: number) => {
      const { label, key } = itemOf(item);
      return [label, key, who, ofA, ofB];
    };
    return {
      columns: ["principle", "principle key", "held by", `passages of ${a}`, `passages of ${b}`],
      rows: [
        ...overlap.shared.map(({ item, countA, countB }) => row(item, "both", countA, countB)),
        ...overlap.onlyA.map(({ item, count }) => row(item, `only ${a}`, count, 0)),
        ...overlap.onlyB.map(({ item, count }) => row(item, `only ${b}`, 0, count)),
        ...overlap.notReadInB.map(({ item, count }) => row(item, `${a}; ${b} was not read for it`, count, 0)),
        ...overlap.notReadInA.map(({ item, count }) => row(item, `${b}; ${a} was not read for it`, 0, count)),
      ],
    };
  },
});

function countsOf({ shared, onlyA, onlyB }: PairData["overlap"]): { shared: number; either: number } {
  return { shared: shared.length, either: shared.length + onlyA.length + onlyB.length };
}
