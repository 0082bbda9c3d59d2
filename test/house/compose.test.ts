import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../src/projectRoot.ts";
import { readSettings } from "../../src/settings.ts";
import { settingsTable } from "../../src/settingsTable.ts";
import { composed, copied, stagesOfImage } from "../support/imageIn.ts";

const { concordance, neo4j } = composed.services as Record<"concordance" | "neo4j", (typeof composed.services)[string]>;
const last = stagesOfImage().at(-1)!;
const restOf = (word: string) => last.filter((step) => step.word === word).map(({ rest }) => rest);

/** What stands after `:-` is the value where the variable is not set. */
const unset = (value: string) => value.replace(/^\$\{\w+:-(.*)\}$/, "$1");

describe("compose.yaml", () => {
  it("has the program, by itself on the embedded graph, and a Neo4j only where its profile is asked for", () => {
    expect(Object.keys(composed.services)).toEqual(["concordance", "neo4j"]);
    expect([concordance["profiles"], neo4j["profiles"]]).toEqual([undefined, ["neo4j"]]);
  });

  it("gives the program no more rights than it needs, and starts it again", () => {
    expect(concordance).toMatchObject({
      read_only: true,
      tmpfs: ["/tmp"],
      volumes: ["data:/data"],
      cap_drop: ["ALL"],
      security_opt: ["no-new-privileges:true"],
      restart: "unless-stopped",
    });
    for (const service of [concordance, neo4j]) {
      expect(service["mem_limit"]).toMatch(/^\d+g$/);
      for (const port of service.ports) expect(port).toMatch(/^127\.0\.0\.1:/);
      for (const [volume] of service.volumes.map((one) => one.split(":")))
        expect(composed.volumes).toHaveProperty(volume!);
    }
    expect(Number.parseInt(String(concordance["stop_grace_period"]), 10)).toBeGreaterThan(
      Number(settingsTable.STOP_TIMEOUT.default),
    );
  });

  it("sets only settings that there are, to values that are right, with none of them set outside", () => {
    const values = Object.entries(concordance.environment).map(([name, value]) => [name, unset(value)] as const);
    for (const [name] of values) expect(settingsTable).toHaveProperty(name);
    expect(readSettings(Object.fromEntries(values))).toMatchObject({ neo4j: undefined, pointsAMinute: 60_000 });
  });

  it("asks for health without a password on a command line", () => {
    for (const { healthcheck } of [concordance, neo4j]) {
      const command = healthcheck.test.join(" ");
      expect(command).not.toMatch(/ -p |--password/);
    }
    expect(neo4j.healthcheck.test.join(" ")).toMatch(
      /NEO4J_PASSWORD="\$\$\{NEO4J_AUTH#neo4j\/\}" cypher-shell 'RETURN 1'$/,
    );
  });
});

describe("the image", () => {
  it("is built in two stages of one base, runs as a user without rights, from its volume, and ends with the program itself", () => {
    const bases = stagesOfImage().map(([first]) => first!.rest.split(" ")[0]);
    expect(new Set(bases)).toEqual(new Set(["node:22-slim"]));
    expect([restOf("USER"), restOf("VOLUME"), restOf("CMD")]).toEqual([
      ["node"],
      ["/data"],
      ['["node", "src/concordance.mjs", "serve"]'],
    ]);
    expect(last.findIndex(({ word }) => word === "USER")).toBeGreaterThan(
      last.findLastIndex(({ word }) => word === "RUN"),
    );
  });

  it("copies what is there", () => {
    const sources = stagesOfImage()
      .flat()
      .filter(({ word }) => word === "COPY")
      .map(copied)
      .filter(({ from }) => from === undefined)
      .flatMap((one) => one.sources);
    expect(sources.length).toBeGreaterThan(8);
    expect(sources.filter((source) => !existsSync(path.join(projectRoot, source)))).toEqual([]);
  });
});
