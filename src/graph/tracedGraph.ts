import type * as Telemetry from "@opentelemetry/api";
import type { Graph, Statement, Transaction } from "./Graph.ts";
import { GraphError } from "./GraphError.ts";
import type { Params } from "./params.ts";

/** A graph whose calls are spans. They hold the names of statements, never their text, values or messages. */
export function tracedGraph(
  graph: Graph,
  { trace, SpanKind, SpanStatusCode }: typeof Telemetry,
  system: string,
): Graph {
  const tracer = trace.getTracer("concordance");
  const spanned = <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    const attributes = { "db.system.name": system, "db.operation.name": name };
    return tracer.startActiveSpan(name, { kind: SpanKind.CLIENT, attributes }, async (span) => {
      try {
        return await work();
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR });
        span.setAttribute("error.type", error instanceof GraphError ? error.kind : "of the caller");
        throw error;
      } finally {
        span.end();
      }
    });
  };
  const traced = (transaction: Transaction): Transaction => ({
    run: <Row>(statement: Statement, params?: Params) =>
      spanned(statement.name, () => transaction.run<Row>(statement, params)),
  });
  return {
    get writes() {
      return graph.writes;
    },
    describe: () => graph.describe(),
    read: (statement, params, options) => spanned(statement.name, () => graph.read(statement, params, options)),
    write: (work, options) => spanned("write", () => graph.write((transaction) => work(traced(transaction)), options)),
    ensureSchema: (labels) => spanned("schema", () => graph.ensureSchema(labels)),
    checkpoint: () => graph.checkpoint(),
    close: () => graph.close(),
  };
}
