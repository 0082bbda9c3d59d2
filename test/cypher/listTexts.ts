import { join } from "../../src/domain/filter/Condition.ts";
import { conditionsOf } from "../../src/domain/filter/conditionsOf.ts";
import type { List, Order } from "../../src/domain/list/List.ts";
import { facetStatement, pageStatement, totalStatement, type Window } from "../../src/domain/list/listStatements.ts";
import type { Params } from "../../src/graph/params.ts";
import { cypherOf } from "../../src/graph/statements.ts";
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

/** Every text that the product can compose for a list: pages in each order and window, totals, facets, and filters. */
export function listTexts(list: List, samples: SeedSamples, seen: Set<string>): CypherText[] {
  const parents = parentsOf(list, samples);
  const fresh = (form: string) => !seen.has(form) && seen.add(form) !== undefined;

  function text(what: string, form: string, composed: Pick<CypherText, "statement" | "params" | "files">): CypherText {
    const { statement, params, files } = composed;
    return {
      what: `${list.match} ${what}`,
      statement,
      params: { ...params, parents },
      files: [list.match, ...files],
      newForm: fresh(form),
    };
  }

  function page(
    windowName: string,
    orderName: string,
    where?: object,
  ): Pick<CypherText, "statement" | "params" | "files"> {
    const order = list.orders[orderName]!;
    const condition = conditionOf(list, where);
    return {
      statement: pageStatement(list, order, windows[windowName]!, condition.cypher),
      params: { ...condition.params, ...placeParams(list, order, windowName, samples) },
      files: ["list/page", list.row, ...condition.files],
    };
  }

  function total(where?: object): Pick<CypherText, "statement" | "params" | "files"> {
    const { cypher, params, files } = conditionOf(list, where);
    return { statement: totalStatement(list, cypher), params, files: ["list/total", ...files] };
  }

  function facet(file: string, where?: object): Pick<CypherText, "statement" | "params" | "files"> {
    const { cypher, params, files } = conditionOf(list, where);
    return { statement: facetStatement(list, file, cypher), params, files: ["list/facet", file, ...files] };
  }

  const orders = Object.keys(list.orders);
  const pages = orders.flatMap((order) =>
    Object.keys(windows).map((window) =>
      text(
        `${window} by ${order}`,
        window === "first page" ? `page ${list.match} ${order}` : `${window} ${list.orders[order]!.by}`,
        page(window, order),
      ),
    ),
  );
  const forms = Object.keys(list.filter?.fields ?? {}).flatMap((field) =>
    conditionForms(list.filter!, field, samples).map((form) => ({ ...form, field })),
  );
  const [first = ""] = orders;
  const singles = forms.flatMap(({ field, form, where }) => {
    const what = `where ${field} ${form}`;
    const files = leavesOf(conditionsOf({ fields: list.filter!.fields }, where)).map(({ fragment }) => fragment);
    return [
      text(`total ${what}`, `condition ${files.join()} ${form}`, total(where)),
      ...(form === forms.find((other) => other.field === field)?.form
        ? [text(`first page ${what}`, `page ${list.row} ${files.join()}`, page("first page", first, where))]
        : []),
    ];
  });
  const nested = nestedWhere(
    forms.filter((_form, index) => index % Math.ceil(forms.length / nestedAtMost) === 0).map(({ where }) => where),
  );
  return [
    ...pages,
    text("total", `total ${list.match}`, total()),
    ...singles,
    text("total of a nested filter", "", total(nested)),
    text("first page of a nested filter", `nested ${list.row}`, page("first page", first, nested)),
    ...Object.values(list.facets ?? {}).flatMap((file) => [
      text(`facet ${file}`, `facet ${file}`, facet(file)),
      text(`facet ${file} of a nested filter`, "", facet(file, nested)),
    ]),
  ];
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

function placeParams(list: List, order: Order, windowName: string, samples: SeedSamples): Params {
  const { backward, after, before } = windows[windowName]!;
  const numeric = order.numeric ?? false;
  const lowest = { k: numeric ? -1 : "", i: "" };
  const highest = { k: numeric ? Number.MAX_SAFE_INTEGER : "\u{10FFFF}", i: "\u{10FFFF}" };
  const [start, end] = order.descending ? [highest, lowest] : [lowest, highest];
  const placeAt = (share: number) =>
    samples.placeIn(labelOfList(list), order.by.split(".")[1] ?? "", numeric, order.descending ? 1 - share : share);
  const from = after ? placeAt(0.25) : { ...start, i: "" };
  const to = before ? placeAt(0.75) : { ...end, i: "\u{10FFFF}" };
  return {
    ...(after || !backward ? { afterKey: from.k, afterId: from.i } : {}),
    ...(before || backward ? { beforeKey: to.k, beforeId: to.i } : {}),
    limit: 5,
  };
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
