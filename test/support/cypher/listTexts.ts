import { join } from "../../../src/domain/filter/Condition.ts";
import { conditionsOf } from "../../../src/domain/filter/conditionsOf.ts";
import type { List, Order } from "../../../src/domain/list/List.ts";
import { facetStatement, pageStatement, totalStatement, type Window } from "../../../src/domain/list/listStatements.ts";
import type { Params } from "../../../src/graph/params.ts";
import { cypherOf } from "../../../src/graph/statements.ts";
import { conditionForms, leavesOf } from "./conditionForms.ts";
import type { CypherText } from "./CypherText.ts";
import type { SeedSamples } from "./SeedSamples.ts";

const windows: Record<string, Window> = {
  "first page": { backward: false, after: false, before: false },
  "page after": { backward: false, after: true, before: false },
  "page between": { backward: false, after: true, before: true },
  "last page": { backward: true, after: false, before: false },
  "page before": { backward: true, after: false, before: true },
  "last page after": { backward: true, after: true, before: false },
};
const parentsAtMost = 4;
/** Neo4j takes seconds to plan some twenty conditions within each other; each condition has a text of its own. */
const nestedAtMost = 6;

type Composed = Pick<CypherText, "statement" | "params" | "files">;
type Where = object | undefined;

/** Every text that the product can compose for a list: pages in each order and window, totals, facets, and filters. */
export function listTexts(list: List, samples: SeedSamples, seen: Set<string>): CypherText[] {
  const parents = parentsOf(list, samples);
  const text: TextMaker = (what, form, { statement, params, files }) => ({
    what: `${list.match} ${what}`,
    statement,
    params: { ...params, parents },
    files: [list.match, ...files],
    newForm: form !== undefined && !seen.has(form) && seen.add(form) !== undefined,
  });
  const [first = ""] = Object.keys(list.orders);
  const page = (where: Where) => pageOf(list, samples, first, "first page", where);
  const forms = formsOf(list, samples);
  const nested = nestedWhere(someOf(forms).map(({ where }) => where));
  return [
    ...pageTexts(list, samples, text),
    text("total", `total ${list.match}`, totalOf(list, undefined)),
    ...forms.flatMap(({ field, form, where, files, isFirst }) => {
      const what = `where ${field} ${form}`;
      const total = text(`total ${what}`, `condition ${files.join()} ${form}`, totalOf(list, where));
      return isFirst ? [total, text(`first page ${what}`, undefined, page(where))] : [total];
    }),
    text("total of a nested filter", undefined, totalOf(list, nested)),
    text("first page of a nested filter", `nested ${list.row}`, page(nested)),
    ...Object.values(list.facets ?? {}).flatMap((file) => [
      text(`facet ${file}`, `facet ${file}`, facetOf(list, file, undefined)),
      text(`facet ${file} of a nested filter`, undefined, facetOf(list, file, nested)),
    ]),
  ];
}

type TextMaker = (what: string, form: string | undefined, composed: Composed) => CypherText;

function pageTexts(list: List, samples: SeedSamples, text: TextMaker): CypherText[] {
  return Object.entries(list.orders).flatMap(([name, { by }]) =>
    Object.keys(windows).map((window) => {
      const form = window === "first page" ? `page ${list.match} ${name}` : `${window} ${by}`;
      return text(`${window} by ${name}`, form, pageOf(list, samples, name, window, undefined));
    }),
  );
}

function pageOf(list: List, samples: SeedSamples, orderName: string, windowName: string, where: Where): Composed {
  const order = list.orders[orderName]!;
  const window = windows[windowName]!;
  const { cypher, params, files } = conditionOf(list, where);
  return {
    statement: pageStatement(list, order, window, cypher),
    params: { ...params, ...placeParams(list, order, window, samples) },
    files: ["list/page", list.row, ...files],
  };
}

function totalOf(list: List, where: Where): Composed {
  const { cypher, params, files } = conditionOf(list, where);
  return { statement: totalStatement(list, cypher), params, files: ["list/total", ...files] };
}

function facetOf(list: List, file: string, where: Where): Composed {
  const { cypher, params, files } = conditionOf(list, where);
  return { statement: facetStatement(list, file, cypher), params, files: ["list/facet", file, ...files] };
}

/** All that a client can say about one field of a list's filter. */
function formsOf({ filter }: List, samples: SeedSamples) {
  return Object.keys(filter?.fields ?? {}).flatMap((field) =>
    conditionForms(filter!, field, samples).map((form, index) => ({
      ...form,
      field,
      isFirst: index === 0,
      files: leavesOf(conditionsOf({ fields: filter!.fields }, form.where)).map(({ fragment }) => fragment),
    })),
  );
}

function someOf<Form>(forms: readonly Form[]): Form[] {
  return forms.filter((_form, index) => index % Math.ceil(forms.length / nestedAtMost) === 0);
}

/** `and`, `or` and `not` within each other, with these conditions in them. */
function nestedWhere(wheres: readonly object[]): object {
  const third = Math.ceil(wheres.length / 3);
  const [some, more, rest] = [wheres.slice(0, third), wheres.slice(third, 2 * third), wheres.slice(2 * third)];
  return { or: [{ and: [{ or: some }, { not: { and: more } }] }, ...rest], not: { and: [...some, { or: [] }] } };
}

function conditionOf(list: List, where: object | undefined) {
  const tree = conditionsOf(list.filter ?? { fields: {} }, where);
  return { ...join(tree), files: leavesOf(tree).map(({ fragment }) => fragment) };
}

/** A reader gives all four always; those of ends that a window leaves open lie beyond every value. */
function placeParams(list: List, order: Order, { after, before }: Window, samples: SeedSamples): Params {
  const numeric = order.numeric ?? false;
  const beyond = numeric ? [-1, Number.MAX_SAFE_INTEGER] : ["", "\u{10FFFF}"];
  const [start = "", end = ""] = order.descending ? beyond.toReversed() : beyond;
  const property = order.by.split(".")[1] ?? "";
  const placeAt = (share: number) =>
    samples.placeIn(labelOfList(list), property, numeric, order.descending ? 1 - share : share);
  const from = after ? placeAt(0.25) : { k: start, i: "" };
  const to = before ? placeAt(0.75) : { k: end, i: "\u{10FFFF}" };
  return { afterKey: from.k, afterId: from.i, beforeKey: to.k, beforeId: to.i, limit: 5 };
}

function labelOfList(list: List): string | undefined {
  return /\(n:(\w+)/.exec(cypherOf(list.match))?.[1];
}

/** Whose lists are asked: the best linked things that the MATCH starts at, and one that nothing is. */
function parentsOf(list: List, samples: SeedSamples): { of: string; id: string; other: string }[] {
  const idsAt = (place: string) => {
    const label = new RegExp(`:(\\w+) \\{id: parent\\.${place}\\}`).exec(cypherOf(list.match))?.[1];
    return label === undefined ? [""] : [...samples.idsOf(label).slice(0, parentsAtMost), "nobody:nothing"];
  };
  return idsAt("id").flatMap((id) => idsAt("other").map((other) => ({ of: `${id} ${other}`, id, other })));
}
