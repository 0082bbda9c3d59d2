import type { Logger } from "pino";
import { ApiKeys } from "../../../access/ApiKeys.ts";
import type { GateOptions } from "./addGate.ts";
import { isLoopback } from "./isLocal.ts";
import { RateLimiter } from "./RateLimiter.ts";
import { hostsOf } from "./refuseForeignHosts.ts";

/** What the settings say of who may ask. */
export interface GateSettings {
  host: string;
  baseUrl: string;
  allowedHosts: readonly string[] | undefined;
  corsOrigins: readonly string[];
  /** A file. */
  apiKeys: string | undefined;
  readAccess: "open" | "key";
  pointsAMinute: number | undefined;
  hstsSeconds: number | undefined;
}

/** The gate as the settings want it; says in the log where a server stands open to others. Throws a sentence about keys that cannot be used. */
export function gateOf(settings: GateSettings, log: Logger): GateOptions {
  const { host, baseUrl, allowedHosts, corsOrigins, apiKeys, readAccess, pointsAMinute, hstsSeconds } = settings;
  if (!isLoopback(host) && readAccess === "open" && pointsAMinute === undefined) log.warn({ host }, openSentence);
  return {
    hosts: hostsOf(host, baseUrl, allowedHosts),
    corsOrigins,
    readAccess,
    ...(apiKeys !== undefined && { keys: new ApiKeys(apiKeys, (sentence) => log.error(sentence)) }),
    ...(pointsAMinute !== undefined && { limiter: new RateLimiter(pointsAMinute) }),
    ...(hstsSeconds !== undefined && { hstsSeconds }),
  };
}

const openSentence =
  "Everybody who reaches this address may ask, as much as they like. Set RATE_LIMIT, or API_KEYS and READ_ACCESS=key.";
