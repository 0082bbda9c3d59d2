import { isIP } from "node:net";

/** A setting of the program: an environment variable. All of them stand in this file, and README names each. */
export interface Setting {
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

/** What commas separate. */
export function listed(value: string): string[] {
  return value
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

/** A proxy as Fastify knows it: an address, a range of them, or a word for ranges. */
const isProxy = (value: string) => {
  if (["loopback", "linklocal", "uniquelocal"].includes(value)) return true;
  const [address = "", bits, ...more] = value.split("/");
  const most = isIP(address) === 4 ? 32 : 128;
  return isIP(address) > 0 && more.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most));
};

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
    meaning: "The public address of the site: RDF and annotations are named by addresses below it.",
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
  NEO4J_PASSWORD_FILE: {
    default: undefined,
    meaning: "A file with that password, instead of NEO4J_PASSWORD.",
    fault: anyText,
  },
  NEO4J_CA_FILE: {
    default: undefined,
    meaning:
      "A file of the certificates (PEM) that vouch for that Neo4j, where the machine's own do not; with neo4j+s.",
    fault: anyText,
  },
  NEO4J_DATABASE: { default: "neo4j", meaning: "Database on that Neo4j.", fault: anyText },
  CONCORDANCE_CACHE: {
    default: undefined,
    meaning: "Directory that keeps what is read of a graph on Neo4j, so that the next start need not read it again.",
    fault: anyText,
  },
  CONCORDANCE_MAX_MEMORY: {
    default: "75%",
    meaning:
      "Megabytes (2000), or a share of the machine's memory (75%), that a graph may need, by an estimate, for a server to start on it; off: any.",
    fault: (value) =>
      /^(?:off|[1-9]\d?%|100%|[1-9]\d{0,6})$/.test(value)
        ? undefined
        : "is neither off, nor a number of megabytes, nor a percentage such as 75%",
  },
  LOG_LEVEL: { default: "info", meaning: `How much is logged: ${logLevels.join(", ")}.`, fault: oneOf(logLevels) },
  LOG_QUERIES: {
    default: "off",
    meaning: "Whether the log says of each request what was asked, in which words, and from which address: on or off.",
    fault: oneOf(["on", "off"]),
  },
  METRICS: {
    default: "local",
    meaning: `Who may read /metrics: ${metricsReaders.join(", ")}; local are programs of this machine, and keys of an admin.`,
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
  API_KEYS: {
    default: undefined,
    meaning: "The file of the keys of those who may ask; `concordance key add` writes it.",
    fault: anyText,
  },
  READ_ACCESS: {
    default: "open",
    meaning: "Who may read: open is everybody, key only who has a key in API_KEYS.",
    fault: oneOf(["open", "key"]),
  },
  RATE_LIMIT: {
    default: "off",
    meaning:
      "Points that an address or a key may spend a minute, by the cost of what it asks; programs of this machine spend none.",
    fault: (value) =>
      value === "off" || /^(?:[2-9]\d{3}|[1-9]\d{4,8})$/.test(value)
        ? undefined
        : "is neither off nor points a minute, 2000 at least: a page costs up to 1200",
  },
  TRUST_PROXY: {
    default: "off",
    meaning: "Proxies whose word counts for a client's address: their addresses, separated by commas, or loopback.",
    fault: (value) =>
      value === "off" || listed(value).every(isProxy)
        ? undefined
        : "is neither off nor addresses such as loopback or 10.0.0.0/8",
  },
  ALLOWED_HOSTS: {
    default: undefined,
    meaning:
      "Names that it answers to besides its own; * is every one, as where it is unset and the HOST is not this machine's own.",
    fault: (value) =>
      value === "*" || listed(value).every((one) => /^(\[[\da-f:.]+\]|[\w.-]+)$/i.test(one))
        ? undefined
        : "is neither * nor names such as graph.example.org, without a port",
  },
  HSTS: {
    default: "off",
    meaning: "Seconds for which browsers shall come by TLS only; for servers behind a proxy that speaks it.",
    fault: (value) =>
      value === "off" || /^\d{1,9}$/.test(value) ? undefined : "is neither off nor a number of seconds",
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
