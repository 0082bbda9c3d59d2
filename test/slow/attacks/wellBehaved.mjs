// A well-behaved client in a process of its own, so that it waits for nobody but the server. Each request comes by a new connection, as that of
// somebody who was not there before, and from an address that no attacker has: addresses take turns. Told to stop, it says how long an answer took at most.
import { get, request } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";

const [, , address] = process.argv;
const from = { agent: false, localAddress: "127.0.0.2" };
let [stops, longest, asked] = [false, 0, 0];
process.once("message", () => (stops = true));

function question(answer) {
  const query = `{ a${asked}: mentions(first: 10) { totalCount nodes { quote { exact } contribution { key } } } }`;
  const headers = { "content-type": "application/json" };
  return request(`${address}/graphql`, { ...from, method: "POST", headers }, answer).end(JSON.stringify({ query }));
}
const page = (answer) => get(`${address}/en/principles?search=${asked}`, from, answer);

while (!stops || asked < 2) {
  const began = performance.now();
  const response = await new Promise((resolve, reject) =>
    (asked % 2 === 0 ? question : page)(resolve).once("error", reject),
  );
  await text(response);
  longest = Math.max(longest, performance.now() - began);
  if (response.statusCode !== 200) throw new Error(`answered ${response.statusCode}`);
  asked += 1;
  await sleep(20);
}
process.send(longest, () => process.disconnect());
