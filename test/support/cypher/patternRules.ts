import { itemsOf, variablesIn, type Clause } from "./clausesOf.ts";
import type { LintedText, Rule } from "./cypherLint.ts";

const matching = new Set(["MATCH", "OPTIONAL MATCH"]);

/** Rules about patterns: where they start, how far they go, what they may hold. */
export const patternRules: readonly Rule[] = [
  {
    name: "a MATCH starts at a labelled node or a bound one",
    findings: (text) =>
      matchesOf(text)
        .filter(
          ({ clause, bound }) =>
            !/^\(\w*:\w/.test(clause.body) && !bound.has(/^\((\w+)\)/.exec(clause.body)?.[1] ?? ""),
        )
        .map(({ clause }) => clause.body),
    broken: ["MATCH (n) RETURN n.id AS id", "MATCH ()-[r:HOLDS]->(n:A) RETURN n.id AS id"],
  },
  {
    name: "no comma patterns, no paths",
    findings: ({ clauses }) =>
      clauses
        .filter(({ keyword, body }) => matching.has(keyword) && (itemsOf(body).length > 1 || /^\w+\s*=/.test(body)))
        .map(({ body }) => body),
    broken: ["MATCH (a:A), (b:B) RETURN a.id AS x", "MATCH p = (a:A)-[:X]->(:B) RETURN length(p) AS x"],
  },
  {
    name: "a later MATCH is bound to what is known, by a variable or an id",
    findings: (text) =>
      matchesOf(text)
        .filter(({ isFirst }) => !isFirst)
        .filter(
          ({ clause, bound }) =>
            !variablesIn(clause.body).some((name) => bound.has(name)) && !/\{id: /.test(clause.body),
        )
        .map(({ clause }) => clause.body),
    broken: ["MATCH (a:A) MATCH (b:B) RETURN a.id AS x, b.id AS y"],
  },
  {
    name: "no OPTIONAL MATCH between two bound nodes",
    findings: (text) =>
      matchesOf(text)
        .filter(({ clause }) => clause.keyword === "OPTIONAL MATCH")
        .filter(({ clause, bound }) => new Set(variablesIn(clause.body).filter((name) => bound.has(name))).size > 1)
        .map(({ clause }) => clause.body),
    broken: ["MATCH (a:A {id: $a}) MATCH (b:B {id: $b}) OPTIONAL MATCH (a)-[r:X]->(b) RETURN r.x AS x"],
  },
  {
    name: "no subquery or pattern in the WHERE of an OPTIONAL MATCH",
    findings: ({ clauses }) =>
      clauses
        .filter(
          ({ keyword, body }, at) =>
            keyword === "WHERE" && clauses[at - 1]?.keyword === "OPTIONAL MATCH" && /\{\}|\)\s*<?-/.test(body),
        )
        .map(({ body }) => body),
    broken: ["MATCH (a:A) OPTIONAL MATCH (a)-[:X]->(b) WHERE EXISTS { (b)-[:Y]->(c) WHERE c.x = $x } RETURN b.id AS x"],
  },
  {
    name: "paths have literal bounds; no quantified paths",
    findings: ({ text }) =>
      found(text, /\[[^\]]*\*(?!\d+\.\.\d)[^\]]*\]|\)\s*\{\s*\d*\s*,|\]->?\s*[+*{]|\)\s*[+*]\s*\(/g),
    broken: [
      "MATCH (n:A)-[:X*]->(m) RETURN m.id AS id",
      "MATCH (n:A)-[:X*1..]->(m) RETURN m.id AS id",
      "MATCH (n:A)-[:X]->{1,3}(m) RETURN m.id AS id",
      "MATCH (n:A) ((a)-[:X]->(b)){1,3} (m) RETURN m.id AS id",
    ],
  },
  {
    name: "one plain label or type in a pattern, no WHERE inside it",
    findings: ({ text }) => found(text, /[([]\w*:!?\w*\s*[|&:!%][^)\]]*|[([]\w*:[^)\]{}]*\bWHERE\b/g),
    broken: [
      "MATCH (n:A|B) RETURN n.id AS id",
      "MATCH (n:A&B) RETURN n.id AS id",
      "MATCH (n:!A) RETURN n.id AS id",
      "MATCH (n:A)-[:X|Y]->(m) RETURN m.id AS id",
      "MATCH (n:A WHERE n.x = $x) RETURN n.id AS id",
    ],
  },
  {
    name: "EXISTS and COUNT hold a pattern and a WHERE, nothing else",
    findings: ({ subqueries }) =>
      subqueries
        .map(({ body }) => body)
        .filter(
          (body) =>
            !/^(MATCH )?\([^,]*\)( WHERE\b|$)/.test(body) || /\b(RETURN|WITH(?<!S WITH)|CALL|ORDER)\b/.test(body),
        ),
    broken: ["MATCH (n:A) WHERE EXISTS { MATCH (n)-[:X]->(m) RETURN m } RETURN n.id AS id"],
  },
  {
    name: "no variable of its own twice inside EXISTS",
    findings: ({ subqueries, variables }) =>
      subqueries
        .filter(({ keyword }) => keyword === "EXISTS")
        .flatMap(({ body }) => repeatedIn(patternOf(body)).filter((name) => !variables.has(name))),
    broken: ["MATCH (n:A) WHERE EXISTS { (n)-[:X]->(m)-[:Y]->(m) } RETURN n.id AS id"],
  },
  {
    name: "the far end of a COUNT has no label",
    findings: ({ subqueries }) =>
      subqueries
        .filter(({ keyword, body }) => keyword === "COUNT" && /\(\w*:\w+[^()]*\)$/.test(patternOf(body)))
        .map(({ body }) => body),
    broken: ["MATCH (n:A) WHERE COUNT { (n)-[:X]->(m:B) } > 1 RETURN n.id AS id"],
  },
];

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([part]) => part);
}

/** The pattern of a subquery, without its WHERE. */
function patternOf(body: string): string {
  return body.replace(/ WHERE\b.*$/, "").trim();
}

function repeatedIn(pattern: string): string[] {
  const names = variablesIn(pattern);
  return names.filter((name, at) => names.indexOf(name) !== at);
}

/** Each MATCH with the variables that clauses before it bound; WITH leaves only what it names. */
function matchesOf({ clauses }: LintedText): { clause: Clause; bound: Set<string>; isFirst: boolean }[] {
  let bound = new Set<string>();
  const matches: { clause: Clause; bound: Set<string>; isFirst: boolean }[] = [];
  for (const clause of clauses) {
    if (clause.keyword === "WITH") {
      bound = new Set(itemsOf(clause.body.replace(/^DISTINCT /, "")).filter((item) => bound.has(item)));
    } else if (matching.has(clause.keyword)) {
      matches.push({ clause, bound: new Set(bound), isFirst: matches.length === 0 });
      for (const name of variablesIn(clause.body)) bound.add(name);
    }
  }
  return matches;
}
