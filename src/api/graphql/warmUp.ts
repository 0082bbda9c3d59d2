import { setTimeout as sleep } from "node:timers/promises";
import type { ApolloServer } from "@apollo/server";
import type { Context } from "../../domain/request/Context.ts";
import type { Graph } from "../../graph/Graph.ts";
import { ask } from "./ask.ts";

/** What most people ask first. */
const counts = "{ value label count }";
const questions = [
  `{ mentions(first: 20) { totalCount facets { principle ${counts} stance ${counts} year ${counts} } nodes { id quote { exact } principle { label } } } }`,
  `{ mentions(first: 20, where: { principle: { in: ["openness"] }, stance: { in: [AFFIRMS] } }) { totalCount facets { principle ${counts} } nodes { id } } }`,
  `{ citations(first: 20) { totalCount facets { instrument ${counts} } nodes { id quote { exact } } } }`,
  `{ citations(first: 20, where: { instrument: { in: ["udhr"] } }) { totalCount facets { instrument ${counts} year ${counts} } nodes { id } } }`,
  `{ contributors(first: 20) { totalCount nodes { key name contributions(first: 1) { nodes { id title } } } } }`,
  `{ search(words: "human rights", first: 10) { totalCount edges { score excerpt node { id } } } }`,
];
/** First come those who waited for the start. */
const quietMs = 1_000;
const betweenMs = 50;

/** Asks once a start is over, one after another with others in between, so that the first to ask does not wait for what is read and compiled once. */
export async function warmUp(apollo: ApolloServer<Context>, graph: Graph, stopped: AbortSignal): Promise<void> {
  await sleep(quietMs, undefined, { ref: false });
  for (const query of questions) {
    if (stopped.aborted) return;
    const { errors } = await ask(apollo, graph, { query });
    if (errors !== undefined) throw new Error(errors[0]!.message);
    await sleep(betweenMs, undefined, { ref: false });
  }
}
