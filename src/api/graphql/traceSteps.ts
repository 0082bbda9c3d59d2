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
      let executed: (() => Promise<void>) | undefined;
      return {
        parsingDidStart: async () => begin("parse"),
        validationDidStart: async () => begin("validate"),
        // Before a plan answers, or graphql-js after it: this plugin stands before the one with the plans.
        async responseForOperation() {
          executed = begin("execute");
          return null;
        },
        willSendResponse: async () => executed?.(),
      };
    },
  };
}
