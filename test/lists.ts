import { askPlanted, type EngineName } from "./engines.ts";
import type { Where } from "./reckon.ts";

/** A list at the root of the schema. */
export interface RootList {
  field: string;
  where: string;
}

export interface Listed {
  ids: string[];
  totalCount: number;
  hints: string[] | undefined;
}

/** Every id of a list under a filter, all pages of it, with its total; throws where the answer has errors. */
export async function listed(engine: EngineName, list: RootList, where: Where, orderBy?: string): Promise<Listed> {
  const order = orderBy === undefined ? "" : `, orderBy: ${orderBy}`;
  const query = `query($where: ${list.where}, $after: String) {
    list: ${list.field}(first: 100, after: $after, where: $where${order}) {
      totalCount nodes { id } pageInfo { hasNextPage endCursor }
    }
  }`;
  const ids: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < 20; page += 1) {
    const { data, errors, extensions } = await askPlanted(engine, query, { where, after });
    if (errors !== undefined) throw new Error(`${JSON.stringify(where)}: ${JSON.stringify(errors)}`);
    ids.push(...data.list.nodes.map((node: { id: string }) => node.id));
    if (!data.list.pageInfo.hasNextPage) return { ids, totalCount: data.list.totalCount, hints: extensions.hints };
    after = data.list.pageInfo.endCursor;
  }
  throw new Error("the list does not end");
}

/** The facets of a list under a filter, without their labels. */
export async function facetsOf(engine: EngineName, list: RootList, where: Where, facets: readonly string[]) {
  const query = `query($where: ${list.where}) {
    list: ${list.field}(first: 1, where: $where) { facets { ${facets.map((name) => `${name} { value count }`).join(" ")} } }
  }`;
  const { data, errors } = await askPlanted(engine, query, { where });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.list.facets as Record<string, { value: string; count: number }[]>;
}
