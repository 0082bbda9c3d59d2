import { pino } from "pino";
import { expect, it } from "vitest";
import { gateOf, type GateSettings } from "../../../../src/api/http/gate/gateOf.ts";
import { givenKeys } from "../../../support/givenKeys.ts";

/** The warnings of a server with these settings. */
function warningsOf(changes: Partial<GateSettings>): string[] {
  const warnings: string[] = [];
  const log = pino({ level: "warn" }, { write: (line: string) => void warnings.push(line) });
  const settings: GateSettings = {
    host: "127.0.0.1",
    baseUrl: "https://graph.example.org/",
    allowedHosts: undefined,
    corsOrigins: ["*"],
    apiKeys: undefined,
    readAccess: "open",
    pointsAMinute: undefined,
    hstsSeconds: undefined,
  };
  gateOf({ ...settings, ...changes }, log);
  return warnings;
}

it.each(["127.0.0.1", "127.0.0.53", "::1", "localhost"])("a server at %s warns of nothing", (host) => {
  expect(warningsOf({ host })).toEqual([]);
});

it.each(["0.0.0.0", "::", "192.0.2.7", "graph.example.org"])(
  "a server at %s warns that it stands open, unless it asks for keys or counts",
  (host) => {
    expect(warningsOf({ host })).toEqual([expect.stringContaining("Set RATE_LIMIT, or API_KEYS and READ_ACCESS=key.")]);
    expect(warningsOf({ host, pointsAMinute: 60_000 })).toEqual([]);
    expect(warningsOf({ host, readAccess: "key", apiKeys: givenKeys().file })).toEqual([]);
    expect(warningsOf({ host, apiKeys: givenKeys().file })).toHaveLength(1);
  },
);
