import { describe, expect, it } from "vitest";
import { canada, read } from "./reader.ts";

function asked(text: string): string[] {
  return read(text).recommendations.map(({ strength, quote }) => `${strength} ${quote.exact}`);
}

describe("a recommendation", () => {
  it.each([
    ["MUST", "States must protect the press."],
    ["MUST", "It is critical that all take part."],
    ["MUST", "There is an urgent need for training."],
    ["SHOULD", "The forum ought to meet twice a year."],
    ["SHOULD", "It will be important to hear the users."],
    ["SHOULD", "We recommend a public register."],
    ["MUST", "We urge all parties to return to the table."],
    ["MUST", "We commit ourselves to publish the minutes."],
    ["COULD", "It would be useful to map what exists."],
  ])("is a sentence of strength %s such as “%s”", (strength, text) => {
    expect(asked(text)).toEqual([`${strength} ${text}`]);
  });

  it.each([
    ["Training is essential in every trade."],
    ["We recognise the need to adapt."],
    ["We do not need to start again."],
    ["How should it be paid for?"],
    ["The Tunis Agenda calls for cooperation."],
    ['The text reads: "governments should take the lead in all of this".'],
    ["According to the report, states must act."],
    ["Some argue that the forum should be closed."],
    ["It should be noted that the fund is empty."],
    ["The group calls for papers every year."],
    ["We thank the host."],
  ])("is not seen in “%s”", (text) => {
    expect(asked(text)).toEqual([]);
  });
});

describe("recommendations", () => {
  it("are what the contributor itself calls for, also by its name", () => {
    expect(asked("Submission of Ruritania\n\nRuritania welcomes the paper and calls for a second round.")).toEqual([
      "MUST Ruritania welcomes the paper and calls for a second round.",
    ]);
  });

  it("are imperatives in a list that is announced as one", () => {
    expect(
      asked("We propose the following steps:\n- Publish the budget\n- Invite the users\n- The rest was said."),
    ).toEqual(["SHOULD Publish the budget", "SHOULD Invite the users"]);
    expect(asked("- Publish the budget")).toEqual([]);
    expect(asked("Governments should:\n(a) publish the budget;\n(b) more users at the table.")).toEqual([
      "SHOULD publish the budget;",
      "SHOULD more users at the table.",
    ]);
  });

  it("name their cue words, addressee and action", () => {
    expect(read("Therefore, governments and business should publish their data.").recommendations[0]).toMatchObject({
      cueWords: ["should"],
      addressee: "governments and business",
      action: "publish their data",
    });
  });

  it("are made fifteen times by Canada", () => {
    const { recommendations } = read(canada);
    expect(recommendations.map(({ quote }) => quote.start)).toEqual([
      1477, 1566, 2118, 2398, 2484, 4249, 4404, 4591, 4821, 5110, 5247, 5324, 5561, 6162, 6463,
    ]);
    expect(recommendations.map(({ strength }) => strength).at(-1)).toBe("COULD");
  });
});
