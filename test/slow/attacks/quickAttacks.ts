import {
  type Attack,
  post,
  allOf,
  documents,
  asked,
  searched,
  fetched,
  connections,
  hugeBody,
  list,
  words,
} from "./attack.ts";

const regexes = [
  "(a+)+$",
  "(.*)*".repeat(50),
  "a|".repeat(500),
  "\\".repeat(500),
  "[[:alpha:]]{1,99999}",
  '"a '.repeat(300),
];
const hugeBytes = 200 * 2 ** 20;
const holders = ["CONTRIBUTOR", "CONTRIBUTION"];
const overlapsOf = (turn: number) => {
  const lists = list(
    10,
    (at) =>
      `a${at}: overlaps(among: ${holders[at % 2]}, first: 10, alpha: 0.0${1 + ((turn * 10 + at) % 97)}, minShared: 1) { edges { shared } }`,
  );
  return `{ ${lists.join(" ")} }`;
};
/** On the server's own thread: what it does for one request, all others wait for. */
export const quickAttacks: Record<string, Attack> = {
  "deep documents": documents((turn) => `{ a${turn}: ${"node { ".repeat(8_000)}`),
  "deep lists in documents": documents((turn) => `{ nodes(ids: ${"[".repeat(20_000)}) { id } a${turn} }`),
  "wide documents": documents((turn) => `{ ${words(12_000, (at) => `a${at}_${turn}`)} }`),
  aliases: documents((turn) => `{ ${words(600, (at) => `a${at}x${turn}: __typename`)} }`),
  "fragments that spread each other": documents(
    (turn) =>
      `{ ...f0 } ${words(190, (at) => `fragment f${at} on Query { ...f${(at + 1) % 190} ...f${(at + 2 + turn) % 190} }`)}`,
  ),
  "fields that may not be merged": documents(
    (turn) => `{ ${words(300, (at) => `x: node(id: "a${at * turn}") { id }`)} }`,
  ),
  "nested lists": documents(
    (turn) =>
      `{ contributors(first: 100) { nodes { a${turn}: contributions(first: 100) { nodes { key mentions(first: 4) { nodes { id quote { exact prefix suffix } } } } } } } }`,
  ),
  "bodies nested deep": (address, turn) =>
    post(address, "/graphql", `{"query":"{a${turn}}","variables":${"[".repeat(120_000)}${"]".repeat(120_000)}}`),
  "hostile variables": allOf([
    asked("[ID!]!", "nodes(ids: $given) { id }", (turn) => list(30_000, (at) => at + turn)),
    asked("MentionWhere", "mentions(first: 9, where: $given) { totalCount }", (turn) => ({
      contributor: { in: list(20_000, (at) => `x${at}${turn}`) },
    })),
    asked("MentionWhere", "mentions(first: 9, where: $given) { totalCount }", (turn) =>
      Object.fromEntries(list(10_000, (at) => [`f${at}${turn}`, at])),
    ),
    asked("[MentionOrder!]", "mentions(first: 9, orderBy: $given) { totalCount }", (turn) =>
      list(20_000, (at) => `X${at}${turn}`),
    ),
    asked("String", "mentions(first: 9, after: $given) { totalCount }", (turn) => "A".repeat(200_000 + turn)),
    asked("String!", "contributor(key: $given) { name }", (turn) => `canadaa${turn}`.repeat(10_000)),
  ]),
  "searches like regular expressions": searched((turn) => `${regexes[turn % regexes.length]} ${turn}`),
  "searches for very many words": searched((turn) => `${turn} ${"open ".repeat(40_000)}`),
  "searches for very many other words": searched((turn) => words(400, (at) => `${"openhuman"[at % 9]}${at}${turn}*`)),
  "huge bodies": allOf([
    hugeBody(hugeBytes, "application/json", "/graphql"),
    hugeBody(hugeBytes, "multipart/form-data; boundary=x", "/analyse"),
  ]),
  "forms of very many parts": (address, turn) =>
    post(address, "/analyse", `a${turn}=1&`.repeat(1_000_000), "application/x-www-form-urlencoded"),
  "overlaps of all pairs": documents(overlapsOf),
  "networks at their limit": documents(
    (turn) =>
      `{ subgraph(seeds: ["contributor:canada", "principle:openness", "instrument:udhr"], depth: 4, maxNodes: ${10_000 - turn}, maxEdges: 100000) { nodes { node { id } label } links { kind } } }`,
  ),
  exports: allOf(
    ["evidence.csv", "codings.csv", "passages.parquet", "provisions.csv", "datapackage.json"].map((file) =>
      fetched((turn) => `/data/${file}?turn=${turn}`),
    ),
  ),
  "addresses without end": allOf([
    fetched((turn) => `/en/${"a/".repeat(3_000)}${turn}`),
    fetched((turn) => `/en/principles?${"search=a&".repeat(1_500)}turn=${turn}`),
  ]),
  "connections that ask": connections(500, "GET /en HTTP/1.1\r\nhost: localhost\r\n\r\n", 500),
  "broken requests": connections(300, `GET / HTTP/1.1\r\n${"x".repeat(30_000)}\r\n\r\n`, 500),
};
