import { useFrame } from "../frame/Frame.ts";

interface InstrumentFacts {
  kind: string;
  date: string | null;
  symbol: string | null;
  body: string | null;
  url: string | null;
}

/** Kind, year, body, symbol and the official text of an instrument, in a line. */
export function InstrumentLine({ of: { kind, date, symbol, body, url } }: { of: InstrumentFacts }) {
  const { words } = useFrame();
  const parts = [words.of("instrumentKind", kind), words.date(date), body];
  return (
    <p class="line">
      {parts.filter((part) => part !== null && part !== "").join(" · ")}
      {symbol !== null && (
        <>
          {" · "}
          <span class="symbol">{symbol}</span>
        </>
      )}
      {url !== null && (
        <>
          {" · "}
          <a href={url}>{words.say("instrument.official")}</a>
        </>
      )}
    </p>
  );
}
