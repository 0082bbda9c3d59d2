// Many clients in a process of their own, so that what the test runner keeps in memory and collects is nobody's waiting time. It is told what to
// ask (`{ address, emptyAddress, seconds, clients, pauseMs, answersKept, documents }`), says "filled" once the server keeps all it may, and at the
// end how long the answers took, by kind, and which were faults.
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

const listQuery = `query ($first: Int!, $word: String!) {
  mentions(first: $first) { totalCount facets { principle { count } } nodes { quote { exact } contribution { key } } }
  search(words: $word, first: 5) { totalCount }
}`;

const [{ address, emptyAddress, seconds, clients, pauseMs, answersKept, documents }] = await once(process, "message");
process.once("disconnect", () => process.exit());
const times = {};
const faults = new Set();

/** What a client of this number asks in its round: the questions of the contract, lists that differ, pages, tables, and a text to read. */
function requestOf(client, round) {
  const turn = (client * 7 + round) % 12;
  if (turn < 3) return { kind: "question", body: { query: documents[(client + round) % documents.length] } };
  if (turn < 8) {
    const variables = { first: 1 + (round % 40), word: `open ${round % 97}` };
    return { kind: "list", body: { query: listQuery, variables } };
  }
  if (turn === 8) return { kind: "page", at: `/en/principles?search=${round % 89}` };
  if (turn === 9) return { kind: "page", at: "/en/documents/wgec-2016/canada" };
  if (turn === 10) return { kind: "table", at: "/data/evidence.csv" };
  const query = `{ analyse(text: "We oppose censorship ${round} and cite Article 19.") { length } }`;
  return { kind: "text", body: { query } };
}

/** Asks until the server keeps as many answers as it may, short ones as those of the soak: from then on its memory has no reason to grow. */
async function fillWhatIsKept() {
  let asked = 0;
  const client = async () => {
    while (asked < answersKept) {
      const query = `{ a${(asked += 1)}: mentions(first: 3) { nodes { id quote { exact } contribution { key } } } }`;
      // Replies are kept by their words from the second time on.
      for (let time = 0; time < 2; time += 1)
        await (await fetch(`${address}/graphql?query=${encodeURIComponent(query)}`)).text();
    }
  };
  await Promise.all(Array.from({ length: 8 }, client));
}

async function timed(kind, url, init) {
  const began = performance.now();
  const response = await fetch(url, init);
  const bytes = Buffer.from(await response.arrayBuffer());
  (times[kind] ??= []).push(performance.now() - began);
  return { status: response.status, bytes };
}

async function client(number) {
  for (let round = 0; performance.now() < until; round += 1) {
    const { kind, at = "/graphql", body } = requestOf(number, round);
    const post = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
    const { status, bytes } = await timed(kind, address + at, body === undefined ? {} : post);
    if (status !== 200 || (body !== undefined && bytes.includes('"errors"')))
      faults.add(`${kind} ${status}: ${bytes.toString().slice(0, 200)}`);
    await sleep(pauseMs / 2);
    // Asked of an empty server in the same turns: what that takes, the machine takes and who asks.
    await timed("empty", emptyAddress);
    await sleep(pauseMs / 2);
  }
}

await fillWhatIsKept();
process.send("filled");
const until = performance.now() + seconds * 1_000;
await Promise.all(Array.from({ length: clients }, (_none, number) => client(number)));
process.send({ times, faults: [...faults].slice(0, 5) }, () => process.exit());
