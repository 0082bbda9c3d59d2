import type { FormattedExecutionResult } from "graphql";
import type { Change } from "../access/audited.ts";
import type { Graph } from "../graph/Graph.ts";

/** What runProgram.ts hands to the commands: they see neither the settings nor the API. Settings are read, and checked, when one of these is called. */
export interface CommandContext {
  /** The settings of a server: environment variables, by name. */
  settings: Readonly<Record<string, { default: string | undefined; meaning: string }>>;
  /** Seed directories of the user, beside the product's. */
  seedDirectories: () => string[];
  /** Where the site stands for the world, with a slash at its end. */
  baseUrl: () => string;
  /** Gives the graph of the settings to `work` as it is, and closes it at the end. */
  withGraph: <Result>(work: (graph: Graph) => Promise<Result>) => Promise<Result>;
  /** As `withGraph`; a graph that is empty holds the seeds before `work` begins. */
  withPreparedGraph: <Result>(work: (graph: Graph) => Promise<Result>) => Promise<Result>;
  /** The file of the keys of those who may ask, where there is to be one. */
  keyFile: () => string | undefined;
  /** Does work that changes the graph of the settings, and leaves a line in its audit record. */
  audited: <Result>(change: Change<Result>, work: () => Promise<Result>) => Promise<Result>;
  /** An empty graph that ends with the process. */
  graphInMemory: () => Graph;
  /** Answers a document as the API would, from the graph of the settings unless another one is given. */
  answer: (query: string, variables: Record<string, unknown>, graph?: Graph) => Promise<FormattedExecutionResult>;
  /** The GraphQL schema as text. */
  schemaText: () => Promise<string>;
  /** A client of the API as files, which knows the example questions and these. Rejects with an Error that names the faults of a question. */
  clientFiles: (questions: readonly { file: string; text: string }[]) => Promise<{ name: string; content: string }[]>;
  startService: () => Promise<Service>;
  /** npm keeps signals for itself: the program ends when npm does. */
  isStartedByNpm: () => boolean;
}

export interface Service {
  /** Resolves when the graph holds its seeds; rejects where it cannot be made to. */
  prepared: Promise<void>;
  /** Answers what is under way, then closes everything. */
  stop(): Promise<void>;
}

/** Makes of what a command does, which resolves with the exit code, the action that commander runs. */
export type Ending = <Args extends unknown[]>(
  action: (...args: Args) => Promise<number>,
) => (...args: Args) => Promise<void>;
