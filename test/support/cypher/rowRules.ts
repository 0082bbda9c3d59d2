import { type Clause, itemsOf } from "./clausesOf.ts";
import type { LintedText, Rule } from "./cypherLint.ts";

const aggregate = /\b(count|sum|collect|min|max)\s*\(/i;
const wholeAggregate = /^(?:count|collect|min|max)\([^()]*\)$|^coalesce\(sum\([^()]*\), 0\)$/i;

/** Rules about what rows hold, in which order they come, and what is written of them. */
export const rowRules: readonly Rule[] = [
  {
    name: "an alias is no name that is in scope",
    findings: (text) =>
      aliasesOf(text).filter((alias, at, all) => namesOf(text).has(alias) || all.indexOf(alias) !== at),
    broken: [
      "MATCH (p:A) RETURN p {.id} AS p ORDER BY p.o",
      "UNWIND $ids AS id MATCH (n:A {id: id}) RETURN n.id AS id",
    ],
  },
  {
    name: "each item of a RETURN is a value with an alias, no node, relationship or list of them",
    findings: (text) =>
      itemsReturned(text).filter((item) => {
        const value = item.replace(/ AS \w+$/, "");
        return (
          value === item ||
          isVariable(text, value) ||
          isVariable(text, /^collect\((?:DISTINCT )?(\w+)\)$/.exec(value)?.[1])
        );
      }),
    broken: ["MATCH (n:A) RETURN n AS x", "MATCH (n:A) RETURN n.id", "MATCH (n:A) RETURN collect(n) AS x"],
  },
  {
    name: "no node or relationship in CASE or coalesce",
    findings: (text) =>
      [...text.text.matchAll(/\bcoalesce\((\w+)[,)]|\b(?:THEN|ELSE) (\w+) (?:WHEN|ELSE|END)\b/g)]
        .filter(([, first, second]) => isVariable(text, first ?? second))
        .map(([found]) => found),
    broken: [
      "MATCH (n:A) WITH coalesce(n, null) AS x RETURN x.id AS y",
      "MATCH (n:A)-[:X]->(m) WITH CASE WHEN n.x = 1 THEN n ELSE m END AS x RETURN x.id AS y",
    ],
  },
  {
    name: "things are counted by their ids",
    findings: (text) =>
      [...text.text.matchAll(/\bcount\((?:DISTINCT )?(\w+)\)/gi)]
        .filter(([, name]) => isVariable(text, name))
        .map(([found]) => found),
    broken: ["MATCH (n:A) RETURN count(n) AS x", "MATCH (n:A) RETURN count(DISTINCT n) AS x"],
  },
  {
    name: "an aggregate is an item of its own; a sum has a zero",
    findings: (text) =>
      [
        ...itemsReturned(text),
        ...text.clauses.filter(({ keyword }) => keyword !== "RETURN" && keyword !== "WITH").map(({ body }) => body),
      ]
        .map((item) => item.replace(/ AS \w+$/, "").replace(/\bCOUNT \{\}/g, ""))
        .filter((item) => aggregate.test(item) && !wholeAggregate.test(item)),
    broken: [
      "MATCH (n:A) RETURN count(n.id) + 1 AS x",
      "MATCH (n:A) RETURN {x: count(n.id)} AS y",
      "MATCH (n:A) RETURN sum(n.x) AS y",
    ],
  },
  {
    name: "WHERE after WITH uses what the WITH keeps",
    findings: ({ clauses, variables }) =>
      clauses.flatMap(({ keyword, body }, at) => {
        const before = clauses[at - 1];
        if (keyword !== "WHERE" || before?.keyword !== "WITH") return [];
        const kept = new Set(
          itemsOf(before.body.replace(/^DISTINCT /, "")).map((item) => / AS (\w+)$/.exec(item)?.[1] ?? item),
        );
        return [...body.matchAll(/\b(\w+)\./g)]
          .map(([, name = ""]) => name)
          .filter((name) => variables.has(name) && !kept.has(name));
      }),
    broken: ["MATCH (n:A)-[:X]->(m) WITH m WHERE n.x = 1 RETURN m.id AS id"],
  },
  {
    name: "LIMIT cuts an order that is total: its last item is an id",
    findings: ({ clauses }) =>
      clauses
        .filter(({ keyword }, at) => ["LIMIT", "SKIP"].includes(keyword) && !isTotal(clauses[at - 1]))
        .map(({ keyword, body }) => `${keyword} ${body}`),
    broken: ["MATCH (n:A) RETURN n.id AS id LIMIT 5", "MATCH (n:A) WITH n ORDER BY n.title LIMIT 5 RETURN n.id AS id"],
  },
  {
    name: "no SET of a whole node, and no item of a SET reads a property",
    findings: ({ clauses }) =>
      clauses
        .filter(({ keyword }) => keyword === "SET")
        .flatMap(({ body }) => itemsOf(body))
        .filter((item) => !/^\w+ \+= \w+\.properties$/.test(item) && !/^\w+\.\w+ = (\$\w+|row\.\w+|\w+)$/.test(item)),
    broken: [
      "MATCH (n:A {id: $id}) SET n = $row RETURN count(*) AS w",
      "MATCH (n:A) SET n.x = n.y, n.y = 1 RETURN count(*) AS w",
    ],
  },
  {
    name: "nothing is matched after a write, and a relationship is merged between bound nodes only",
    findings: ({ clauses }) => [...matchedAfterWrite(clauses), ...mergedUnbound(clauses)],
    broken: [
      "UNWIND $rows AS row MERGE (a:A {id: row.id}) WITH a, row MATCH (b:A {id: row.of}) MERGE (a)-[r:X]->(b) RETURN count(*) AS w",
      "UNWIND $rows AS row MERGE (a:A {id: row.id})-[r:X]->(b:A {id: row.of}) RETURN count(*) AS w",
    ],
  },
  {
    name: "a write says how many rows it wrote",
    findings: ({ clauses }) =>
      clauses.some(({ keyword }) => /MERGE|CREATE|SET|DELETE|REMOVE/.test(keyword)) &&
      clauses.at(-1)?.body !== "count(*) AS written"
        ? [clauses.at(-1)?.body ?? ""]
        : [],
    broken: ["MATCH (n:A {id: $id}) SET n.x = $x", "MERGE (n:A {id: $id}) RETURN n.id AS id"],
  },
];

function isVariable({ variables }: LintedText, name: string | undefined): boolean {
  return name !== undefined && variables.has(name);
}

function itemsReturned({ clauses }: LintedText): string[] {
  return clauses
    .filter(({ keyword }) => keyword === "RETURN")
    .flatMap(({ body }) => itemsOf(body.replace(/^DISTINCT /, "")));
}

function aliasesOf({ clauses }: LintedText): string[] {
  const rows = clauses.filter(({ keyword }) => keyword === "RETURN" || keyword === "WITH");
  return rows.flatMap(({ body }) => itemsOf(body)).flatMap((item) => / AS (\w+)$/.exec(item)?.[1] ?? []);
}

/** The names of nodes, relationships and unwound rows. */
function namesOf({ clauses, variables }: LintedText): Set<string> {
  const unwound = clauses
    .filter(({ keyword }) => keyword === "UNWIND")
    .flatMap(({ body }) => / AS (\w+)$/.exec(body)?.[1] ?? []);
  return new Set([...variables, ...unwound]);
}

function isTotal(clause: Clause | undefined): boolean {
  return clause?.keyword === "ORDER BY" && /\b(\w+\.)?id( DESC)?$/.test(itemsOf(clause.body).at(-1) ?? "");
}

function matchedAfterWrite(clauses: readonly Clause[]): string[] {
  const firstWrite = clauses.findIndex(({ keyword }) => keyword === "MERGE" || keyword === "CREATE");
  const after = firstWrite < 0 ? [] : clauses.slice(firstWrite);
  return after.filter(({ keyword }) => keyword.endsWith("MATCH")).map(({ body }) => body);
}

function mergedUnbound(clauses: readonly Clause[]): string[] {
  return clauses
    .filter(
      ({ keyword, body }) =>
        keyword === "MERGE" && body.includes("-[") && /\(\w*[:)]?\w*[:{]/.test(body.replace(/\[[^\]]*\]/g, "")),
    )
    .map(({ body }) => body);
}
