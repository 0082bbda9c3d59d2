import type { ApolloServer } from "@apollo/server";
import type { FormattedExecutionResult } from "graphql";
import { Context } from "../../domain/request/Context.ts";
import { limits } from "../../domain/request/limits.ts";
import type { Graph } from "../../graph/Graph.ts";

export interface Question {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
}

/** Answers a document without HTTP, by the same way: limits, masks and hints included. */
export async function ask(
  apollo: ApolloServer<Context>,
  graph: Graph,
  question: Question,
  timeoutMs: number = limits.timeoutMs,
): Promise<FormattedExecutionResult> {
  return askIn(apollo, await Context.of(graph, timeoutMs), question);
}

/** Several questions in one context are answered from one version of the data, in the time of one request. */
export async function askIn(
  apollo: ApolloServer<Context>,
  context: Context,
  question: Question,
): Promise<FormattedExecutionResult> {
  // The hints of an answer are about its own question.
  context.keysNamed.clear();
  const { body } = await apollo.executeOperation(question, { contextValue: context });
  if (body.kind !== "single") throw new Error("this schema knows no incremental answers");
  return body.singleResult;
}
