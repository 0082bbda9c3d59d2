import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbedded } from "../../src/graph/embedded.ts";
import { graphSchema } from "../../src/model/graphSchema.ts";
import { type HostileServer, serverOver } from "../support/hostileServer.ts";
import { modelIn, plant } from "../support/planting.ts";
import { linkedIn } from "./linkedIn.ts";
import { seedDirectory } from "../support/seedDirectory.ts";

const script = `<script>alert(1)</script>`;
const breaking = `"'><img src=x onerror=alert(2)>`;
const rightToLeft = "\u202Etxt.exe";
const quoted = (text: string) => JSON.stringify(text);

let directory: string;
let server: HostileServer;

beforeAll(async () => {
  directory = await seedDirectory({
    "contributors.yaml": ["names: { en: Atlantis,", `names: { en: ${quoted(`Atlantis ${script}`)},`],
    "instruments.yaml": ["titles: { en: Charter }", `titles: { en: ${quoted(`Charter ${breaking}`)} }`],
    "principles.yaml": ["labels: { en: Openness }", `labels: { en: ${quoted(`Openness ${script}${rightToLeft}`)} }`],
    "processes.yaml": [
      "questions: [{ number: 1, text: Why? }]",
      `questions: [{ number: 1, text: ${quoted(breaking)} }]`,
    ],
    "contributions/2016-forum-atlantis/evidence.yaml": [
      "title: Our view",
      `title: ${quoted(`Our ${script} ${breaking}`)}`,
    ],
  });
  // The codebook that pages and questions take where none is named.
  for (const name of ["principles.yaml", "enshrinements.yaml", "contributions/2016-forum-atlantis/evidence.yaml"]) {
    const file = path.join(directory, name);
    writeFileSync(file, readFileSync(file, "utf8").replaceAll(/\bsmall\b/g, "concordance"));
  }
  const graph = openEmbedded(undefined);
  await graph.ensureSchema(graphSchema);
  await plant(graph, await modelIn(directory));
  server = await serverOver(graph);
});
afterAll(async () => {
  await server.app.close();
  rmSync(directory, { recursive: true });
});

describe("markup in names, titles, labels and questions", () => {
  it.each([
    "/",
    "/contributors",
    "/contributors/atlantis",
    "/instruments",
    "/instruments/charter",
    "/instruments/charter/19",
    "/principles",
    "/principles/openness",
    "/documents",
    "/documents/forum/atlantis",
    "/schemes/concordance",
    "/processes/forum",
    "/questions/forum/1",
    `/nothing/${encodeURIComponent(script)}`,
  ])("is shown as text on %s, and in French", async (url) => {
    for (const prefix of ["", "/fr"]) {
      const { status, text } = await server.send({ method: "GET", url: prefix + url });
      expect(status).toBe(url.startsWith("/nothing") ? 404 : 200);
      expect(text).not.toMatch(/<script>alert|<img src=x/i);
    }
  });

  it("stands escaped where it is shown, and as it is in data", async () => {
    const { text } = await server.send({ method: "GET", url: "/principles/openness" });
    expect(text).toContain("Openness &lt;script>alert(1)&lt;/script>");
    expect((await server.send({ method: "GET", url: "/contributors/atlantis.json" })).text).toContain(
      "<script>alert(1)",
    );
  });

  it("ends no block of data for programs, and stands in it as it is", async () => {
    const linkedAt = async (url: string) => linkedIn((await server.send({ method: "GET", url })).text);
    expect((await linkedAt("/contributors/atlantis")).name).toBe(`Atlantis ${script}`);
    expect((await linkedAt("/instruments/charter")).name).toBe(`Charter ${breaking}`);
    expect((await linkedAt("/documents/forum/atlantis")).name).toBe(`Our ${script} ${breaking}`);
  });
});
