import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { askPlanted, plantedGraph } from "../support/engines.ts";
import { type HostileServer, serverOver } from "../support/hostileServer.ts";
import { linkedIn } from "./linkedIn.ts";

let server: HostileServer;
const linkedAt = async (url: string) => linkedIn((await server.send({ method: "GET", url })).text);

beforeAll(async () => {
  server = await serverOver(await plantedGraph("embedded"));
});
afterAll(() => server.app.close());

describe("pages say in the words of schema.org", () => {
  it("who wrote a document, when, and for what", async () => {
    const { data } = await askPlanted(
      "embedded",
      `{ contribution(key: "wgec-2016/canada") { title date language url process { name } } }`,
    );
    const { title, date, language, url, process } = data.contribution;
    expect(await linkedAt("/documents/wgec-2016/canada")).toEqual({
      "@context": "https://schema.org",
      "@type": "Report",
      "@id": "http://localhost:80/documents/wgec-2016/canada",
      url: "http://localhost:80/documents/wgec-2016/canada",
      name: title,
      author: [
        { "@type": ["Country", "Organization"], "@id": "http://localhost:80/contributors/canada", name: "Canada" },
      ],
      datePublished: date,
      inLanguage: language,
      ...(url !== null && { sameAs: url }),
      isPartOf: { "@type": "Collection", "@id": "http://localhost:80/processes/wgec-2016", name: process.name },
    });
  });

  it("what an instrument is, in the language of the page, with one id in all languages", async () => {
    expect(await linkedAt("/fr/instruments/udhr")).toMatchObject({
      "@type": "Legislation",
      "@id": "http://localhost:80/instruments/udhr",
      url: "http://localhost:80/fr/instruments/udhr",
      name: "Déclaration universelle des droits de l'homme",
      legislationType: "Déclaration",
      legislationIdentifier: "A/RES/217(III) A",
      legislationDate: "1948-12-10",
    });
  });

  it("who a contributor is", async () => {
    expect(await linkedAt("/contributors/canada")).toMatchObject({
      "@type": ["Country", "Organization"],
      identifier: "CAN",
    });
    expect(await linkedAt("/contributors/cis-india")).toMatchObject({
      "@type": "Organization",
      subjectOf: [{ "@type": "Report", "@id": "http://localhost:80/documents/wgec-2016/cis-india" }],
    });
  });

  it("which data there are, at addresses that answer", async () => {
    const { distribution, version } = await linkedAt("/data");
    const { data } = await askPlanted("embedded", "{ service { dataVersion } }");
    expect(version).toBe(data.service.dataVersion);
    const addresses = distribution.map((one: { contentUrl: string }) => new URL(one.contentUrl).pathname);
    expect(addresses).toContain("/data/codings.csv");
    for (const url of addresses) expect([url, (await server.send({ method: "HEAD", url })).status]).toEqual([url, 200]);
  });

  it("nothing elsewhere", async () => {
    const { text } = await server.send({ method: "GET", url: "/en" });
    expect(text).not.toContain("ld+json");
  });
});
