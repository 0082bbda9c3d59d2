/** A setting of the program: an environment variable. All of them stand in this file, and README names each. */
interface Setting {
  default: string | undefined;
  /** What it is for, in a sentence. */
  meaning: string;
  /** What is wrong with a value, as the end of a sentence; undefined where it is right. */
  fault: (value: string) => string | undefined;
}

const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"];
const metricsReaders = ["off", "local", "all"];
const schemes = ["bolt:", "bolt+s:", "bolt+ssc:", "neo4j:", "neo4j+s:", "neo4j+ssc:"];

/** An origin as browsers name it: scheme, host and port, nothing else. */
const isOrigin = (value: string) => URL.canParse(value) && new URL(value).origin === value.toLowerCase();

const anyText = () => undefined;
const oneOf = (values: readonly string[]) => (value: string) =>
  values.includes(value) ? undefined : `is none of ${values.join(", ")}`;

export const settingsTable = {
  PORT: {
    default: "4000",
    meaning: "Where the server listens; 0 takes any free port.",
    fault: (value) =>
      /^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? undefined : "is not a port number from 0 to 65535",
  },
  HOST: { default: "127.0.0.1", meaning: "The address that it listens on; 0.0.0.0 for every one.", fault: anyText },
  STOP_TIMEOUT: {
    default: "8",
    meaning: "Seconds in which the server stops after SIGTERM; what it cannot answer by then is answered with 503.",
    fault: (value) => (/^[1-9]\d{0,2}$/.test(value) ? undefined : "is not a number of seconds from 1 to 999"),
  },
  CONCORDANCE_DATA: {
    default: "./data",
    meaning: "Directory of the embedded graph; :memory: keeps nothing.",
    fault: anyText,
  },
  CONCORDANCE_SEEDS: {
    default: "",
    meaning: "Further seed directories of your own, separated by commas, planted after the product's.",
    fault: anyText,
  },
  CONCORDANCE_BASE_URL: {
    default: "https://concordance.invalid/",
    meaning: "Where the site stands for the world: RDF and annotations are named by addresses below it.",
    fault: (value) =>
      /^https?:\/\/[^?#<>"\s]+$/.test(value) && URL.canParse(value)
        ? undefined
        : "is not a web address such as https://example.org/",
  },
  NEO4J_URI: {
    default: undefined,
    meaning: "Use this Neo4j (bolt://, neo4j://, or with +s) instead of the embedded graph.",
    fault: (value) => {
      const scheme = URL.canParse(value) ? new URL(value).protocol : "";
      return schemes.includes(scheme)
        ? undefined
        : "is not an address of the form neo4j://host:7687 or bolt://host:7687";
    },
  },
  NEO4J_USER: { default: "neo4j", meaning: "User of that Neo4j.", fault: anyText },
  NEO4J_PASSWORD: { default: undefined, meaning: "Password of that user; needed with NEO4J_URI.", fault: anyText },
  NEO4J_DATABASE: { default: "neo4j", meaning: "Database on that Neo4j.", fault: anyText },
  LOG_LEVEL: { default: "info", meaning: `How much is logged: ${logLevels.join(", ")}.`, fault: oneOf(logLevels) },
  METRICS: {
    default: "local",
    meaning: `Who may read /metrics: ${metricsReaders.join(", ")}; local are programs of this machine.`,
    fault: oneOf(metricsReaders),
  },
  CORS_ORIGINS: {
    default: "*",
    meaning: "Origins whose pages may read answers, separated by commas; * is every one, none is no other.",
    fault: (value) =>
      ["*", "none"].includes(value) || listed(value).every(isOrigin)
        ? undefined
        : "is neither *, nor none, nor origins such as https://example.org",
  },
  TRUSTED_DOCUMENTS: {
    default: undefined,
    meaning: "A JSON file of the only documents that clients may ask, by their hashes, or as a list.",
    fault: anyText,
  },
  INTROSPECTION: {
    default: "on",
    meaning: "Whether clients may ask for the schema, and get suggestions: on or off.",
    fault: oneOf(["on", "off"]),
  },
} as const satisfies Record<string, Setting>;

export interface Settings {
  port: number;
  host: string;
  stopTimeoutMs: number;
  /** npm does not hand signals on: a program that npm started ends when npm does. */
  isStartedByNpm: boolean;
  /** Undefined: in memory. */
  dataDirectory: string | undefined;
  seedDirectories: string[];
  /** With a slash at its end. */
  baseUrl: string;
  neo4j: { uri: string; user: string; password: string; database: string } | undefined;
  logLevel: string;
  metrics: "off" | "local" | "all";
  /** "*" is every origin. */
  corsOrigins: string[];
  /** A file that lists all documents that run; undefined where any does. */
  trustedDocuments: string | undefined;
  introspection: boolean;
}

/** The settings are wrong; the message has a sentence a fault. */
export class SettingsFault extends Error {
  override readonly name = "SettingsFault";
}

/** Reads and checks all settings. Throws a {@link SettingsFault}; values of passwords are never part of it. */
export function readSettings(environment: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const faults: string[] = [];
  const read = (name: keyof typeof settingsTable): string => {
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
    isStartedByNpm: environment["npm_lifecycle_event"] !== undefined,
    dataDirectory: data === ":memory:" ? undefined : data,
    seedDirectories: listed(read("CONCORDANCE_SEEDS")),
    baseUrl: read("CONCORDANCE_BASE_URL").replace(/\/*$/, "/"),
    neo4j: readNeo4j(read, faults),
    logLevel: read("LOG_LEVEL"),
    metrics: read("METRICS") as Settings["metrics"],
    corsOrigins: listed(read("CORS_ORIGINS")).filter((origin) => origin !== "none"),
    trustedDocuments: read("TRUSTED_DOCUMENTS") || undefined,
    introspection: read("INTROSPECTION") === "on",
  };
  if (faults.length > 0) throw new SettingsFault(faults.join("\n"));
  return settings;
}

/** What commas separate. */
function listed(value: string): string[] {
  return value
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

/** Some write user and password into an address; what a message says of a fault must not hold them. */
function withoutLogin(value: string): string {
  return value.replace(/\/\/.*@/, "//…@");
}

function readNeo4j(read: (name: keyof typeof settingsTable) => string, faults: string[]): Settings["neo4j"] {
  const uri = read("NEO4J_URI");
  const [user, password, database] = [read("NEO4J_USER"), read("NEO4J_PASSWORD"), read("NEO4J_DATABASE")];
  if (uri === "") return undefined;
  if (password === "") faults.push("NEO4J_URI is set and NEO4J_PASSWORD is not; set the password of that Neo4j too.");
  return { uri, user, password, database };
}
