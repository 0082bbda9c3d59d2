import { askPlanted, type EngineName } from "./engines.ts";
import type { Where } from "./expected.ts";

/** A list at the root of the schema. */
export interface RootList {
  field: string;
  where: string;
}

export interface Listed {
  ids: string[];
  hints: string[] | undefined;
}

/** Every id of a list under a filter, all pages of it; throws where the answer has errors. */
export async function listed(engine: EngineName, list: RootList, where: Where, orderBy?: string): Promise<Listed> {
  const order = orderBy === undefined ? "" : `, orderBy: ${orderBy}`;
  const query = `query($where: ${list.where}, $after: String) {
    list: ${list.field}(first: 100, after: $after, where: $where${order}) {
      nodes { id } pageInfo { hasNextPage endCursor }
    }
  }`;
  const ids: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < 20; page += 1) {
    const { data, errors, extensions } = await askPlanted(engine, query, { where, after });
    if (errors !== undefined) throw new Error(`${JSON.stringify(where)}: ${JSON.stringify(errors)}`);
    ids.push(...data.list.nodes.map((node: { id: string }) => node.id));
    if (!data.list.pageInfo.hasNextPage) return { ids, hints: extensions.hints };
    after = data.list.pageInfo.endCursor;
  }
  throw new Error("the list does not end");
}

/** The total and the facets, without their labels, of a list under a filter: each is a statement of its own, which Neo4j plans for long. */
export async function countsOf(engine: EngineName, list: RootList, where: Where, facets: readonly string[]) {
  const spread = facets.length === 0 ? "" : `facets { ${facets.map((name) => `${name} { value count }`).join(" ")} }`;
  const query = `query($where: ${list.where}) { list: ${list.field}(first: 1, where: $where) { totalCount ${spread} } }`;
  const { data, errors } = await askPlanted(engine, query, { where });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.list as { totalCount: number; facets?: Record<string, { value: string; count: number }[]> };
}
