import type { ApolloServerPlugin } from "@apollo/server";
import type * as Telemetry from "@opentelemetry/api";
import type { Context } from "../../domain/request/Context.ts";

/** Spans of the steps of a question; what was parsed and validated before is not again. */
export function traceSteps({ trace, SpanStatusCode }: typeof Telemetry): ApolloServerPlugin<Context> {
  const tracer = trace.getTracer("concordance");
  const begin = (step: string) => {
    const span = tracer.startSpan(`graphql.${step}`);
    return async (failure?: unknown) => {
      if (failure !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    };
  };
  return {
    async requestDidStart() {
      return {
        parsingDidStart: async () => begin("parse"),
        validationDidStart: async () => begin("validate"),
        executionDidStart: async () => ({ executionDidEnd: begin("execute") }),
      };
    },
  };
}
