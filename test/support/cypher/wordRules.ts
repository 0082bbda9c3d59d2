import type { Rule } from "./cypherLint.ts";

/** The strings that texts may hold: words of our own, never of a user. */
const closedList = ["", "ACCEPTED", "AFFIRMS", "CONTRIBUTOR", "PROPOSED", "TEXT", "contributor:", "instrument:"];
const reserved =
  "all any none single null true false case end in is and or not exists order by limit with where match return set call";

/** Rules about single words: what one engine does not know, or understands differently. */
export const wordRules: readonly Rule[] = [
  {
    name: "strings come from users as parameters only; a text holds but those of a closed list",
    findings: ({ raw }) =>
      [...raw.replace(/^\s*\/\/.*$/gm, "").matchAll(/'((?:[^'\\]|\\.)*)'|"([^"]*)"/g)]
        .map(([, single, double]) => single ?? double ?? "")
        .filter((text) => !closedList.includes(text)),
    broken: ["MATCH (n:A) WHERE n.key = 'canada' RETURN n.id AS id", 'MATCH (n:A) WHERE n.key = "x" RETURN n.id AS id'],
  },
  forbids(
    "functions on which the engines differ",
    /\b(round|toString|toInteger|toFloat|trim|split|keys|percentile\w*|avg|stdev\w*|id|elementId|toLower|toUpper)\s*\(/gi,
    [
      "RETURN round($x) AS x",
      "RETURN toString($x) AS x",
      "MATCH (n:A) RETURN avg(n.x) AS x",
      "MATCH (n:A) RETURN id(n) AS x",
    ],
  ),
  forbids(
    "dates, clocks and chance are TypeScript's",
    /\b(date|datetime|localdatetime|time|duration|timestamp|rand|randomUUID)\s*(\.\w+\s*)?\(/gi,
    ["RETURN date() AS x", "RETURN datetime.realtime() AS x", "RETURN rand() AS x"],
  ),
  forbids("no regular expressions", /=~/g, ["MATCH (n:A) WHERE n.x =~ $x RETURN n.id AS id"]),
  forbids("no `null IN`, no negative slices", /\bnull\s+IN\b|\[\s*-|\.\.\s*-/gi, [
    "RETURN null IN $x AS x",
    "RETURN $x[-1] AS x",
    "RETURN $x[0..-1] AS x",
  ]),
  forbids("no parameter that may be null or text", /\$\w+ IS (NOT )?NULL/gi, [
    "MATCH (n:A) WHERE $k IS NULL OR n.k > $k RETURN n.id AS id",
  ]),
  forbids(
    "no clauses of one engine only",
    /\b(IN TRANSACTIONS|LOAD CSV|apoc\b|gds\b|FOREACH|UNION|PERIODIC COMMIT|COLLECT\s*\{|SHOW\s|USE\s)/gi,
    [
      "LOAD CSV FROM $x AS x RETURN x AS y",
      "USE other MATCH (n:A) RETURN n.id AS id",
      "SHOW INDEXES",
      "RETURN apoc.x() AS x",
    ],
  ),
  forbids("CALL takes its variables in brackets; no procedures", /\bCALL\b(?!\s*\(\w+(, \w+)*\)\s*\{)/g, [
    "MATCH (n:A) CALL { WITH n RETURN n.x AS x } RETURN x AS y",
    "CALL db.labels() YIELD label RETURN label AS x",
    "CALL (*) { RETURN 1 AS x } RETURN x AS y",
  ]),
  forbids("one statement a text, nothing left to fill in", /;|<\w+>/g, [
    "RETURN 1 AS x; RETURN 2 AS y",
    "MATCH (n:<Label>) RETURN n.id AS id",
  ]),
  forbids("no keyword as a name", new RegExp(`\\bAS (${reserved.split(" ").join("|")})\\b`, "gi"), ["RETURN 1 AS all"]),
  forbids("keyset paging as both engines seek by", /(\S+) [<>] (\$\w+) OR \(?\1 = \2/g, [
    "MATCH (n:A) WHERE n.k > $k OR (n.k = $k AND n.id > $id) RETURN n.id AS id",
  ]),
];

function forbids(name: string, pattern: RegExp, broken: readonly string[]): Rule {
  return { name, findings: ({ text }) => [...text.matchAll(pattern)].map(([found]) => found), broken };
}
