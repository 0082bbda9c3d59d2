import { describe, expect, it } from "vitest";
import { cited } from "./reader.ts";

describe("words that describe an instrument", () => {
  it("are enough: its body and kind, where the title is not quite right", () => {
    expect(cited("We agree with the OECD Principles on Internet Policies.")).toEqual([
      "OECD Principles on Internet Policies → oecd-2011",
    ]);
  });

  it("are two where a name stands before a description", () => {
    expect(cited("We read the UDHR and the OECD Principles on Internet Policies.")).toEqual([
      "UDHR → udhr",
      "OECD Principles on Internet Policies → oecd-2011",
    ]);
  });

  it("are not seen in the name of a body that bears words of a title", () => {
    expect(cited("The Internet Policy Principles Group of the OECD Council met.")).toEqual([]);
  });

  it("are not seen in general law, headings, organizations or the text's own numbers", () => {
    expect(
      cited("Internet Governance Principles\n\nStates obey international law. ARTICLE 19 and Section 2 below say so."),
    ).toEqual([]);
  });
});
