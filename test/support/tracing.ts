import { AsyncLocalStorage } from "node:async_hooks";
import * as telemetry from "@opentelemetry/api";

export interface SeenSpan {
  name: string;
  parent: string | undefined;
  attributes: telemetry.Attributes;
  hasFailed: boolean;
  hasEnded: boolean;
}

/** What OpenTelemetry's own kit does, in memory: collects spans, carries contexts along, reads `traceparent`. `stop` undoes it. */
export function collectSpans() {
  const spans: SeenSpan[] = [];
  const names = new WeakMap<telemetry.Span, SeenSpan>();
  const startSpan: telemetry.Tracer["startSpan"] = (name, options = {}, context = telemetry.context.active()) => {
    const above = telemetry.trace.getSpan(context);
    const parent = above && (names.get(above)?.name ?? above.spanContext().spanId);
    const seen: SeenSpan = { name, parent, attributes: { ...options.attributes }, hasFailed: false, hasEnded: false };
    spans.push(seen);
    const span = {
      spanContext: () => telemetry.INVALID_SPAN_CONTEXT,
      setAttribute: (key: string, value: telemetry.AttributeValue) => ((seen.attributes[key] = value), span),
      setStatus: ({ code }: telemetry.SpanStatus) => ((seen.hasFailed = code === telemetry.SpanStatusCode.ERROR), span),
      updateName: (to: string) => ((seen.name = to), span),
      end: () => void (seen.hasEnded = true),
    } as unknown as telemetry.Span;
    names.set(span, seen);
    return span;
  };
  const startActiveSpan = (name: string, options: telemetry.SpanOptions, work: (span: telemetry.Span) => unknown) => {
    const span = startSpan(name, options);
    return telemetry.context.with(telemetry.trace.setSpan(telemetry.context.active(), span), () => work(span));
  };
  telemetry.trace.setGlobalTracerProvider({ getTracer: () => ({ startSpan, startActiveSpan }) as telemetry.Tracer });
  telemetry.context.setGlobalContextManager(contexts());
  telemetry.propagation.setGlobalPropagator({
    inject: () => undefined,
    fields: () => ["traceparent"],
    extract(context, carrier, getter) {
      const [, traceId, spanId] = String(getter.get(carrier, "traceparent") ?? "").split("-");
      return traceId === undefined || spanId === undefined
        ? context
        : telemetry.trace.setSpanContext(context, { traceId, spanId, traceFlags: 1 });
    },
  });
  const stop = () => [telemetry.trace, telemetry.context, telemetry.propagation].forEach((one) => one.disable());
  return { spans, telemetry, stop };
}

function contexts(): telemetry.ContextManager {
  const storage = new AsyncLocalStorage<telemetry.Context>();
  const manager: telemetry.ContextManager = {
    active: () => storage.getStore() ?? telemetry.ROOT_CONTEXT,
    with: (context, work, self, ...args) => storage.run(context, () => work.apply(self as never, args)),
    bind: (_context, target) => target,
    enable: () => manager,
    disable: () => manager,
  };
  return manager;
}
