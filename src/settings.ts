import { readFileSync } from "node:fs";
import { totalmem } from "node:os";
import { listed, type Setting, settingsTable } from "./settingsTable.ts";

export interface Settings {
  port: number;
  host: string;
  stopTimeoutMs: number;
  /** npm does not hand signals on: a program that npm started ends when npm does. */
  isStartedByNpm: boolean;
  /** Undefined: in memory. */
  dataDirectory: string | undefined;
  /** Where snapshots of a graph on Neo4j are kept; undefined: nowhere. */
  cacheDirectory: string | undefined;
  /** A graph that needs more is refused; undefined: none is. */
  maxMemoryMb: number | undefined;
  seedDirectories: string[];
  /** With a slash at its end. */
  baseUrl: string;
  neo4j: { uri: string; user: string; password: string; database: string; caFile?: string } | undefined;
  logLevel: string;
  /** Whether the log says what was asked, and from where. */
  logsQueries: boolean;
  metrics: "off" | "local" | "all";
  /** "*" is every origin. */
  corsOrigins: string[];
  /** A file that lists all documents that run; undefined where any does. */
  trustedDocuments: string | undefined;
  introspection: boolean;
  /** A file. */
  apiKeys: string | undefined;
  readAccess: "open" | "key";
  /** Undefined: as many as they like. */
  pointsAMinute: number | undefined;
  /** Addresses of proxies, or false. */
  trustProxy: false | string[];
  /** Undefined: as the address says that the server listens on. */
  allowedHosts: string[] | undefined;
  hstsSeconds: number | undefined;
  /** Whether anything of OpenTelemetry is set: its names are its own. */
  isTraced: boolean;
}

type Read = (name: keyof typeof settingsTable) => string;

/** The settings are wrong; the message has a sentence a fault. */
export class SettingsFault extends Error {
  override readonly name = "SettingsFault";
}

/** Reads and checks all settings. Throws a {@link SettingsFault}; values of passwords are never part of it. */
export function readSettings(environment: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const faults: string[] = [];
  const read: Read = (name) => {
    const { default: fallback, fault }: Setting = settingsTable[name];
    const value = environment[name];
    if (value === undefined || value === "") return fallback ?? "";
    const wrong = fault(value);
    if (wrong !== undefined) faults.push(`${name} "${withoutLogin(value)}" ${wrong}.`);
    return value;
  };
  const data = read("CONCORDANCE_DATA");
  const settings: Settings = {
    port: Number(read("PORT")),
    host: read("HOST"),
    stopTimeoutMs: Number(read("STOP_TIMEOUT")) * 1_000,
    isTraced: isTraced(environment),
    isStartedByNpm: environment["npm_lifecycle_event"] !== undefined,
    dataDirectory: data === ":memory:" ? undefined : data,
    cacheDirectory: read("CONCORDANCE_CACHE") || undefined,
    maxMemoryMb: megabytesOf(read("CONCORDANCE_MAX_MEMORY")),
    seedDirectories: listed(read("CONCORDANCE_SEEDS")),
    baseUrl: read("CONCORDANCE_BASE_URL").replace(/\/*$/, "/"),
    neo4j: readNeo4j(read, faults),
    logLevel: read("LOG_LEVEL"),
    logsQueries: read("LOG_QUERIES") === "on",
    metrics: read("METRICS") as Settings["metrics"],
    corsOrigins: listed(read("CORS_ORIGINS")).filter((origin) => origin !== "none"),
    trustedDocuments: read("TRUSTED_DOCUMENTS") || undefined,
    introspection: read("INTROSPECTION") === "on",
    ...readAccess(read, faults),
  };
  if (faults.length > 0) throw new SettingsFault(faults.join("\n"));
  return settings;
}

function isTraced(environment: Readonly<Record<string, string | undefined>>): boolean {
  const isSet = Object.keys(environment).some((name) => name.startsWith("OTEL_") && environment[name] !== "");
  return isSet && environment["OTEL_SDK_DISABLED"]?.toLowerCase() !== "true";
}

/** Some write user and password into an address; what a message says of a fault must not hold them. */
function withoutLogin(value: string): string {
  return value.replace(/\/\/.*@/, "//…@");
}

type Access = "apiKeys" | "readAccess" | "pointsAMinute" | "trustProxy" | "allowedHosts" | "hstsSeconds";

function readAccess(read: Read, faults: string[]): Pick<Settings, Access> {
  const [apiKeys, access, proxy, hosts] = [
    read("API_KEYS"),
    read("READ_ACCESS"),
    read("TRUST_PROXY"),
    read("ALLOWED_HOSTS"),
  ];
  if (access === "key" && apiKeys === "")
    faults.push("READ_ACCESS is key and API_KEYS is not set; set it to the file of the keys.");
  return {
    apiKeys: apiKeys || undefined,
    readAccess: access as Settings["readAccess"],
    pointsAMinute: numberOf(read("RATE_LIMIT")),
    trustProxy: proxy === "off" ? false : listed(proxy),
    allowedHosts: hosts === "" ? undefined : listed(hosts),
    hstsSeconds: numberOf(read("HSTS")),
  };
}

/** Undefined for "off", and for anything but a number. */
function numberOf(value: string): number | undefined {
  return /^\d+$/.test(value) ? Number(value) : undefined;
}

/** Percentages are of what the machine has, or the container. Undefined for "off". */
function megabytesOf(memory: string): number | undefined {
  if (!memory.endsWith("%")) return numberOf(memory);
  const allowed = process.constrainedMemory();
  const bytes = allowed > 0 ? Math.min(allowed, totalmem()) : totalmem();
  return Math.floor((bytes * Number.parseInt(memory, 10)) / 1e8);
}

function readNeo4j(read: Read, faults: string[]): Settings["neo4j"] {
  const uri = read("NEO4J_URI");
  const [user, password, database, caFile] = [
    read("NEO4J_USER"),
    readPassword(read, faults),
    read("NEO4J_DATABASE"),
    read("NEO4J_CA_FILE"),
  ];
  if (uri === "") return undefined;
  if (password === "")
    faults.push(
      "NEO4J_URI is set and NEO4J_PASSWORD is not; set the password of that Neo4j too, or NEO4J_PASSWORD_FILE.",
    );
  if (caFile === "") return { uri, user, password, database };
  if (!/^\w+\+s:/.test(uri))
    faults.push("NEO4J_CA_FILE is set, but NEO4J_URI asks for no TLS; write neo4j+s:// or bolt+s://.");
  if (contentOf("NEO4J_CA_FILE", caFile, faults) === "") faults.push(`NEO4J_CA_FILE "${caFile}" is empty.`);
  return { uri, user, password, database, caFile };
}

function readPassword(read: Read, faults: string[]): string {
  const [password, file] = [read("NEO4J_PASSWORD"), read("NEO4J_PASSWORD_FILE")];
  if (file === "") return password;
  if (password !== "") faults.push("NEO4J_PASSWORD and NEO4J_PASSWORD_FILE are set; keep one of them.");
  const found = contentOf("NEO4J_PASSWORD_FILE", file, faults);
  // Editors end a file with a line's end, which is no part of a password.
  const inFile = found?.replace(/\r?\n$/, "");
  if (inFile === "") faults.push(`NEO4J_PASSWORD_FILE "${file}" is empty.`);
  // Where there is none a fault says so already, and nothing starts.
  return inFile || "unknown";
}

/** Undefined, and a fault, where it cannot be read. */
function contentOf(name: string, file: string, faults: string[]): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    faults.push(`${name} "${file}" cannot be read (${(error as NodeJS.ErrnoException).code}).`);
    return undefined;
  }
}
