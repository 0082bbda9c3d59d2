import { expect, it } from "vitest";
import { documentBrief } from "../../../src/explorer/document/documentBrief.ts";
import type { Frame } from "../../../src/explorer/frame/Frame.ts";
import { Words } from "../../../src/explorer/messages/Words.ts";

type Found = Parameters<typeof documentBrief>[0];

/** One paragraph of a document, with one of its readings. */
function longDocument(paragraphs: number, readings: number, status: "PROPOSED" | "REJECTED"): Found {
  const read = { __typename: "Mention", status, principle: { label: "Openness" } };
  const passage = { number: 101, evidence: { totalCount: readings, nodes: [read] } };
  return {
    process: { name: "WGEC" },
    date: null,
    all: { totalCount: paragraphs },
    passages: { nodes: [passage] },
    contributors: { nodes: [] },
  } as unknown as Found;
}

it("a brief of a long document says which paragraphs it holds, and counts the readings that it leaves out", () => {
  const frame = { words: new Words("en") } as Frame;
  const { lead, total } = documentBrief(longDocument(250, 60, "PROPOSED"), frame);
  expect([lead, total]).toEqual(["WGEC, Paragraphs 101 to 101 of 250", 60]);
  const short = documentBrief(longDocument(1, 1, "PROPOSED"), frame);
  expect([short.lead, short.total]).toEqual(["WGEC", 1]);
  expect(documentBrief(longDocument(1, 1, "REJECTED"), frame).total).toBe(0);
});
