import { type Attack, allOf, asked, searched, list, words, post, documents } from "./attack.ts";

const regexes = [
  "(a+)+$",
  "(.*)*".repeat(50),
  "a|".repeat(500),
  "\\".repeat(500),
  "[[:alpha:]]{1,99999}",
  '"a '.repeat(300),
];
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
};
