import type { Read, Statement } from "../../graph/Graph.ts";
import { statement } from "../../graph/statements.ts";
import { kindOfId, typeOfKind } from "../../model/kinds.ts";

export interface Linked {
  source: string;
  target: string;
  kind: string;
  weight: number;
}

/** The relationships of a subgraph and what each counts; SUBMITTED counts nothing. */
const sorts = [
  { From: "Contributor", Type: "HOLDS", To: "Principle", counted: "mentions" },
  { From: "Contribution", Type: "HOLDS", To: "Principle", counted: "mentions" },
  { From: "Contributor", Type: "INVOKES", To: "Instrument", counted: "citations" },
  { From: "Contribution", Type: "INVOKES", To: "Instrument", counted: "citations" },
  { From: "Instrument", Type: "ENSHRINES", To: "Principle", counted: "locators" },
  { From: "Contributor", Type: "SUBMITTED", To: "Contribution" },
] as const;

export interface LinksAsked {
  /** Whose links. */
  ids: readonly string[];
  /** Only links to these, where they are given. */
  known?: readonly string[];
  /** Of each sort and direction at most so many, those with the most evidence first. */
  limit: number;
  minEvidence: number;
}

/** The links of some things, by whichever end they hang; `isCut` where there are more than were asked for. */
export async function linksFrom(read: Read, asked: LinksAsked): Promise<{ links: Linked[]; isCut: boolean }> {
  const parts = await Promise.all(
    sorts.flatMap((sort) => [oneWay(read, sort, true, asked), oneWay(read, sort, false, asked)]),
  );
  return { links: parts.flatMap(({ links }) => links), isCut: parts.some(({ isCut }) => isCut) };
}

async function oneWay(
  read: Read,
  sort: (typeof sorts)[number],
  forward: boolean,
  { ids, known, limit, minEvidence }: LinksAsked,
): Promise<{ links: Linked[]; isCut: boolean }> {
  const [near, far] = forward ? [sort.From, sort.To] : [sort.To, sort.From];
  const own = ids.filter((id) => typeOfKind[kindOfId(id) ?? "scheme"] === near);
  if (own.length === 0) return { links: [], isCut: false };
  const rows = await read<{ near: string; far: string; weight: number }>(statementOfSort(sort, near, far), {
    ids: own,
    known: [...(known ?? [])],
    onlyKnown: known !== undefined,
    limit,
  });
  const enough = rows.filter(({ weight }) => weight >= minEvidence);
  const links = enough.map((row) => ({
    source: forward ? row.near : row.far,
    target: forward ? row.far : row.near,
    kind: sort.Type,
    weight: row.weight,
  }));
  return { links, isCut: enough.length === limit };
}

function statementOfSort(sort: (typeof sorts)[number], Near: string, Far: string): Statement {
  if (!("counted" in sort)) return statement("subgraph/uncounted", { Near, Far, Type: sort.Type });
  const { Type, counted } = sort;
  const name = counted === "locators" ? "subgraph/listed" : "subgraph/counted";
  return statement(name, { Near, Far, Type, counted });
}
