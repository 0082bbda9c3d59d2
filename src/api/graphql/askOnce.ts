import type { FormattedExecutionResult } from "graphql";
import type { Logger } from "pino";
import type { Graph } from "../../graph/Graph.ts";
import { makeApollo } from "./apollo.ts";
import { ask, type Question } from "./ask.ts";
import { makeSchema } from "./schema/schema.ts";

/** Answers one document as the API would, for a program that ends after it. */
export async function askOnce(graph: Graph, log: Logger, question: Question): Promise<FormattedExecutionResult> {
  const apollo = makeApollo({ schema: makeSchema(), log, introspection: true });
  await apollo.start();
  const answer = await ask(apollo, graph, question);
  await apollo.stop();
  return answer;
}
