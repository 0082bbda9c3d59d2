import { describe, expect, it } from "vitest";
import { canada, read, textReader } from "./reader.ts";

function invoked(text: string): string[] {
  return read(text).mentions.map(({ principle, stance, quote }) => `${stance} ${principle}: ${quote.exact}`);
}

describe("a mention", () => {
  it("is found in every inflection and spelling of the words", () => {
    expect(invoked("Decisions are transparent.")).toEqual(["AFFIRMS transparency: transparent"]);
    expect(invoked("A decentralised design helps.")).toEqual(["AFFIRMS decentralisation: decentralised"]);
    expect(invoked("We innovate.")).toEqual(["AFFIRMS innovation: innovate"]);
    expect(invoked("Multi-stakeholder and multistakeholder processes work.")[0]).toContain(
      "multistakeholder-participation",
    );
  });

  it("is not found in a word that only looks alike", () => {
    expect(invoked("Taking this into account, my bank account is opening.")).toEqual([]);
    expect(invoked("The name server answers, dynamics aside.")).toEqual([]);
    expect(invoked("National security and open source software came up.")).toEqual([]);
  });

  it("is seen in a weak word where a list item begins with it", () => {
    expect(invoked("• Stability: it comes first.")).toEqual(["AFFIRMS security-stability-resilience: Stability"]);
    expect(invoked("Stability: it comes first.")).toEqual([]);
  });

  it("takes the longest of the words that say it", () => {
    expect(invoked("They keep an open, free and secure Internet.")).toContain(
      "AFFIRMS openness: open, free and secure Internet",
    );
  });

  it("is left out in reported speech, quotations, names of bodies and topics", () => {
    expect(invoked("According to the report, transparency came first.")).toEqual([]);
    expect(invoked('The paper says: "we want transparency above all else".')).toEqual([]);
    expect(invoked("The Human Rights Council met with the Centre for Media Freedom.")).toEqual([]);
    expect(invoked("The panel discussed privacy issues.")).toEqual([]);
    expect(invoked("Privacy International and Freedom House came.")).toEqual([]);
    expect(invoked("The Special Rapporteur on freedom of opinion and expression came.")).toEqual([]);
    expect(invoked("The G8 adopted a text that speaks of privacy.")).toEqual([]);
    expect(invoked("Consensus means the absence of objection.")).toEqual([]);
    expect(invoked("There is convergence on transparency.")).toEqual([]);
    expect(invoked("Some argue that privacy is dead.")).toEqual([]);
    expect(invoked("Several delegations underlined privacy.")).toEqual([]);
    expect(invoked('The word "transparency" stands on every page, and so does "consensus".')).toEqual([]);
    expect(invoked("The budget was adopted by consensus.")).toEqual([]);
    const french = "Nous citons la Charte de Lomé sur la bonne gestion, la transparence et la vie privée.";
    expect(textReader.analyse(french, { language: "fr" }).mentions).toEqual([]);
  });

  it("is taken from what a known instrument says, not from what others say of it", () => {
    const held = ["AFFIRMS transparency: transparency"];
    expect(invoked("The Tunis Agenda, in its paragraph 40, recalls that transparency prevents fraud.")).toEqual(held);
    expect(invoked("Governments recalled in the Tunis Agenda that transparency prevents fraud.")).toEqual(held);
    expect(invoked("The ministers argued that transparency in the Tunis Agenda is a dream.")).toEqual([]);
    expect(invoked("The city of Tunis said that transparency prevents fraud.")).toEqual([]);
    const spanish = "La Agenda de Túnez dice en su párrafo 40 que la transparencia evita el fraude.";
    expect(textReader.analyse(spanish, { language: "es" }).mentions.map(({ stance }) => stance)).toEqual(["AFFIRMS"]);
  });

  it("is taken from minutes where the meeting itself speaks or adopts, and not where somebody only talked of it", () => {
    const talk = "Mr Oko showed a film. Transparency of the fund helps everybody.";
    const line = '"Privacy protects us all, on every street of the town."';
    const minutes = `Minutes of the ninth meeting\n\n${talk}\n\nThe following line was agreed:\n\n${line}`;
    expect(invoked(minutes).map((said) => said.split(":")[0])).toEqual(["AFFIRMS privacy"]);
    expect(invoked(`Our view of the ninth meeting\n\n${talk}`)).toEqual(["AFFIRMS transparency: Transparency"]);
  });

  it("has no stance where the sentence only tells what was done or what a paper holds", () => {
    expect(invoked("The questionnaire was sent, and transparency came up.")).toEqual([
      "null transparency: transparency",
    ]);
    expect(invoked("Section 4 deals with net neutrality.")).toEqual([]);
    expect(invoked("The draft mentions privacy; openness helps us all.")).toEqual([
      "null privacy: privacy",
      "AFFIRMS openness: openness",
    ]);
    expect(invoked("The fund was created because transparency is essential.")).toEqual([
      "AFFIRMS transparency: transparency",
    ]);
  });

  it("is left out where it is only what a study, a question or a resolution is about, whatever is asked", () => {
    expect(invoked("The study on competition should be finished, and both resolutions on security be read.")).toEqual(
      [],
    );
    expect(invoked("We must strengthen the security of our networks.")).toHaveLength(1);
  });

  it("is left out where it is the name of an office", () => {
    expect(
      invoked("The Minister for digital inclusion spoke to the High Representative for freedom of the media."),
    ).toEqual([]);
  });

  it("is left out where it is denied", () => {
    expect(invoked("There is no transparency in this.")).toEqual([]);
    expect(invoked("The group did not reach consensus.")).toEqual([]);
  });
});

describe("a mention's stance", () => {
  it("is that of its sentence", () => {
    expect(invoked("A state-centric model would stifle innovation.")).toEqual([
      "OPPOSES sovereignty: state-centric model",
      "AFFIRMS multistakeholder-participation: state-centric model would stifle",
      "AFFIRMS innovation: innovation",
    ]);
    expect(invoked("We want cooperation rather than sovereignty.")).toEqual(["OPPOSES sovereignty: sovereignty"]);
    expect(invoked("Sovereignty must not be used as a pretext.")).toEqual(["OPPOSES sovereignty: Sovereignty"]);
    expect(invoked("We reject attempts to use national sovereignty as a pretext.")).toEqual([
      "OPPOSES sovereignty: national sovereignty",
    ]);
    expect(invoked("The so-called multistakeholder model has its price.")).toEqual([
      "OPPOSES multistakeholder-participation: multistakeholder model",
    ]);
    expect(invoked("Freedom of expression is subject to such limitations.")).toEqual([
      "QUALIFIES freedom-of-expression: Freedom of expression",
    ]);
  });

  it("is affirmed by who rejects its opposite, and not explicit then", () => {
    const [mention] = read("Fragmentation of the network must be avoided.").mentions;
    expect(mention).toMatchObject({ principle: "interoperability-unfragmented", stance: "AFFIRMS", explicit: false });
    expect(invoked("Fragmentation has many faces.")).toEqual([]);
  });
});

describe("mentions", () => {
  it("name the rule that fired", () => {
    const rules = read("We believe in net neutrality and accountability.").mentions.map((mention) => mention.rule);
    expect(rules.every((rule) => /^(?:way|weak|label|against): ./.test(rule))).toBe(true);
  });

  it("are not taken from questions, headings or disclaimers", () => {
    expect(invoked("Transparency and Accountability\n\nDisclaimer: openness is not promised.")).toEqual([]);
  });

  it("give the sixteen principles that Canada affirms, and no other", () => {
    const affirmed = read(canada).mentions.filter(({ stance }) => stance === "AFFIRMS");
    expect([...new Set(affirmed.map(({ principle }) => principle))].toSorted()).toEqual(
      (
        "accountability consensus decentralisation economic-growth evidence-based freedom-of-expression human-rights inclusivity innovation " +
        "interoperability-unfragmented multistakeholder-participation openness security-stability-resilience sustainable-development transparency trust-confidence"
      ).split(" "),
    );
    const opposed = read(canada).mentions.filter(({ stance }) => stance === "OPPOSES");
    expect(opposed.map(({ principle }) => principle)).toEqual(["sovereignty"]);
  });
});
