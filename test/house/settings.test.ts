import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../src/projectRoot.ts";
import { fileWith } from "../support/tables/tableFiles.ts";
import { readSettings, SettingsFault } from "../../src/settings.ts";
import { settingsTable } from "../../src/settingsTable.ts";

function faultOf(environment: Record<string, string>): string {
  try {
    readSettings(environment);
    return "none";
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsFault);
    return (error as Error).message;
  }
}

describe("the settings", () => {
  it("have these defaults, also where a variable is empty", () => {
    const defaults = {
      port: 4000,
      host: "127.0.0.1",
      stopTimeoutMs: 8_000,
      isStartedByNpm: false,
      dataDirectory: "./data",
      cacheDirectory: undefined,
      maxMemoryMb: expect.any(Number) as number,
      seedDirectories: [],
      baseUrl: "https://concordance.invalid/",
      neo4j: undefined,
      logLevel: "info",
      logsQueries: false,
      metrics: "local",
      corsOrigins: ["*"],
      trustedDocuments: undefined,
      introspection: true,
      apiKeys: undefined,
      readAccess: "open",
      pointsAMinute: undefined,
      trustProxy: false,
      allowedHosts: undefined,
      hstsSeconds: undefined,
      isTraced: false,
    };
    expect(readSettings({})).toEqual(defaults);
    expect(readSettings(Object.fromEntries(Object.keys(settingsTable).map((name) => [name, ""])))).toEqual(defaults);
  });

  it("are read from the environment", () => {
    const neo4j = {
      NEO4J_URI: "neo4j+s://db.example.org",
      NEO4J_USER: "ada",
      NEO4J_PASSWORD: "x",
      NEO4J_DATABASE: "kg",
    };
    const others = {
      PORT: "0",
      HOST: "::1",
      STOP_TIMEOUT: "30",
      npm_lifecycle_event: "start",
      CONCORDANCE_DATA: ":memory:",
      CONCORDANCE_SEEDS: "a, b,",
      CONCORDANCE_BASE_URL: "https://graph.example.org",
      CONCORDANCE_CACHE: "/var/cache/concordance",
      LOG_LEVEL: "warn",
      LOG_QUERIES: "on",
      METRICS: "all",
      CORS_ORIGINS: "https://example.org, http://localhost:3000",
      TRUSTED_DOCUMENTS: "documents.json",
      API_KEYS: "keys.json",
      READ_ACCESS: "key",
      RATE_LIMIT: "60000",
      TRUST_PROXY: "loopback, 10.0.0.0/8",
      ALLOWED_HOSTS: "graph.example.org, 10.0.0.7",
      HSTS: "86400",
      CONCORDANCE_MAX_MEMORY: "2000",
    };
    expect(readSettings({ ...neo4j, ...others, INTROSPECTION: "off" })).toEqual({
      port: 0,
      host: "::1",
      stopTimeoutMs: 30_000,
      isStartedByNpm: true,
      isTraced: false,
      dataDirectory: undefined,
      cacheDirectory: "/var/cache/concordance",
      seedDirectories: ["a", "b"],
      baseUrl: "https://graph.example.org/",
      neo4j: { uri: neo4j.NEO4J_URI, user: "ada", password: "x", database: "kg" },
      logLevel: "warn",
      logsQueries: true,
      metrics: "all",
      corsOrigins: ["https://example.org", "http://localhost:3000"],
      trustedDocuments: "documents.json",
      introspection: false,
      apiKeys: "keys.json",
      readAccess: "key",
      pointsAMinute: 60_000,
      trustProxy: ["loopback", "10.0.0.0/8"],
      allowedHosts: ["graph.example.org", "10.0.0.7"],
      maxMemoryMb: 2_000,
      hstsSeconds: 86_400,
    });
  });

  it.each([
    ["PORT", "65536", 'PORT "65536" is not a port number from 0 to 65535.'],
    ["PORT", "-1", 'PORT "-1" is not a port number from 0 to 65535.'],
    ["PORT", "4e3", 'PORT "4e3" is not a port number from 0 to 65535.'],
    ["STOP_TIMEOUT", "0", 'STOP_TIMEOUT "0" is not a number of seconds from 1 to 999.'],
    [
      "CONCORDANCE_BASE_URL",
      "graph.example.org",
      'CONCORDANCE_BASE_URL "graph.example.org" is not a web address such as https://example.org/.',
    ],
    ["LOG_LEVEL", "loud", 'LOG_LEVEL "loud" is none of trace, debug, info, warn, error, fatal, silent.'],
    ["METRICS", "yes", 'METRICS "yes" is none of off, local, all.'],
    [
      "CORS_ORIGINS",
      "example.org",
      'CORS_ORIGINS "example.org" is neither *, nor none, nor origins such as https://example.org.',
    ],
    ["READ_ACCESS", "closed", 'READ_ACCESS "closed" is none of open, key.'],
    ["READ_ACCESS", "key", "READ_ACCESS is key and API_KEYS is not set; set it to the file of the keys."],
    [
      "RATE_LIMIT",
      "1999",
      'RATE_LIMIT "1999" is neither off nor points a minute, 2000 at least: a page costs up to 1200.',
    ],
    ["TRUST_PROXY", "1", 'TRUST_PROXY "1" is neither off nor addresses such as loopback or 10.0.0.0/8.'],
    [
      "TRUST_PROXY",
      "10.0.0.0/33",
      'TRUST_PROXY "10.0.0.0/33" is neither off nor addresses such as loopback or 10.0.0.0/8.',
    ],
    [
      "ALLOWED_HOSTS",
      "http://a.example",
      'ALLOWED_HOSTS "http://a.example" is neither * nor names such as graph.example.org, without a port.',
    ],
    ["HSTS", "on", 'HSTS "on" is neither off nor a number of seconds.'],
    ["INTROSPECTION", "yes", 'INTROSPECTION "yes" is none of on, off.'],
    [
      "NEO4J_URI",
      "bolt://h",
      "NEO4J_URI is set and NEO4J_PASSWORD is not; set the password of that Neo4j too, or NEO4J_PASSWORD_FILE.",
    ],
  ])("stop the start with a sentence where %s is %s", (name, value, sentence) => {
    expect(faultOf({ [name]: value })).toBe(sentence);
  });

  it("take the password from a file, without the end of its line, and certificates for TLS", () => {
    const file = fileWith("hunter2\n");
    const given = { NEO4J_URI: "neo4j+s://h", NEO4J_PASSWORD_FILE: file };
    expect(readSettings({ ...given, NEO4J_CA_FILE: file }).neo4j).toEqual({
      uri: "neo4j+s://h",
      user: "neo4j",
      password: "hunter2",
      database: "neo4j",
      caFile: file,
    });
    expect(faultOf({ ...given, NEO4J_PASSWORD: "x" })).toBe(
      "NEO4J_PASSWORD and NEO4J_PASSWORD_FILE are set; keep one of them.",
    );
    expect(faultOf({ ...given, NEO4J_PASSWORD_FILE: fileWith("\n") })).toMatch(/^NEO4J_PASSWORD_FILE ".*" is empty\.$/);
    for (const name of ["NEO4J_PASSWORD_FILE", "NEO4J_CA_FILE"])
      expect(faultOf({ ...given, [name]: "/nowhere/x" })).toBe(`${name} "/nowhere/x" cannot be read (ENOENT).`);
    expect(faultOf({ ...given, NEO4J_URI: "neo4j://h", NEO4J_CA_FILE: file })).toContain("write neo4j+s://");
  });

  it("never tell a password, also one that was written into the address", () => {
    const told = faultOf({ NEO4J_URI: "https://ada:s3cret@host", NEO4J_PASSWORD: "hunter2", PORT: "x" });
    expect(told).toMatch(/^PORT .*\nNEO4J_URI /);
    expect(told).not.toMatch(/s3cret|hunter2/);
  });

  it("are read in one file only", () => {
    const source = path.join(projectRoot, "src");
    const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => /\.(ts|mjs)$/.test(name));
    // What joins the program names one as a string, to fill it in.
    const readers = files.filter((name) =>
      /(?<!")process\.env|globalThis\[/.test(readFileSync(path.join(source, name), "utf8")),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(readers).toEqual(["settings.ts"]);
  });
});
