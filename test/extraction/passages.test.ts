import { describe, expect, it } from "vitest";
import { BadUserInput } from "../../src/domain/input/BadUserInput.ts";
import { canada, read } from "./reader.ts";

function voices(text: string): string[] {
  return read(text).passages.map(({ voice, start, end }) => `${voice} ${Array.from(text).slice(start, end).join("")}`);
}

function asked(text: string): unknown {
  return read(text).passages.map(({ voice, questionNumber }) => [voice, questionNumber]);
}

describe("passages", () => {
  it("are the eighteen blocks of Canada's contribution, each with its voice", () => {
    const { passages } = read(canada);
    const spans = passages.map(({ start, end, voice }) => `${voice} ${start}-${end}`);
    expect(spans).toEqual([
      "HEADING 2-73",
      "HEADING 75-112",
      "HEADING 114-195",
      "HEADING 197-217",
      "DISCLAIMER 219-412",
      "HEADING 414-480",
      "CONTRIBUTOR 482-1152",
      "QUESTION 1154-1221",
      "CONTRIBUTOR 1223-2116",
      "CONTRIBUTOR 2118-2709",
      "CONTRIBUTOR 2711-3335",
      "CONTRIBUTOR 3337-3931",
      "CONTRIBUTOR 3933-4085",
      "QUESTION 4087-4247",
      "CONTRIBUTOR 4249-4589",
      "CONTRIBUTOR 4591-5322",
      "CONTRIBUTOR 5324-6001",
      "CONTRIBUTOR 6003-6593",
    ]);
  });

  it("are linked to the question that they answer", () => {
    const numbers = read(canada).passages.map((passage) => passage.questionNumber);
    expect(numbers).toEqual([...Array(7).fill(null), 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
  });

  it("know a question that was re-worded, re-numbered or put without a number", () => {
    expect(asked("Which are the high-level characteristics of Enhanced Cooperation?")).toEqual([["QUESTION", 1]]);
    expect(asked("Q7: What are the high level characteristics of enhanced cooperation?")).toEqual([["QUESTION", 1]]);
    expect(asked("2. What recommendations should the group consider on the basis of the Tunis Agenda?")).toEqual([
      ["QUESTION", 2],
    ]);
  });

  it("part a question from the answer in the same paragraph", () => {
    const text = "1. What are the high level characteristics of enhanced cooperation? It must be open.";
    expect(voices(text)).toEqual([
      "QUESTION 1. What are the high level characteristics of enhanced cooperation?",
      "CONTRIBUTOR It must be open.",
    ]);
  });
});

describe("a passage that the contributor wrote", () => {
  it("may be a rhetorical question", () => {
    expect(voices("But who is to pay for all this in the long run?")[0]).toMatch(/^CONTRIBUTOR/);
  });

  it("joins lines that were broken by the typesetter and leaves out page numbers", () => {
    const text =
      "A Safe Network\nThe networks on which our societies have come to rely in the course of a few years are open to\n" +
      "attack, and those who run them know that no single party can answer for the whole of it, whatever\n3\nits means may be.\n" +
      "Trade depends on them.\n";
    expect(voices(text)).toEqual([
      "HEADING A Safe Network",
      `CONTRIBUTOR ${text.slice(15, text.indexOf("\nTrade"))}`,
      "CONTRIBUTOR Trade depends on them.",
    ]);
  });

  it("stands apart from the numbered heading or the question on the line above", () => {
    const body = "Members keep their exchange points open to every operator that asks, and say so on their pages.";
    const text = `Rules of the union\n\nArticle 3. Exchange\n${body}\n\n4.1 Why we peer\n${body}\n\nQuestion 2. Is the fee too high?\nNo, it is low.`;
    expect(voices(text)).toEqual([
      "HEADING Rules of the union",
      "HEADING Article 3. Exchange",
      `CONTRIBUTOR ${body}`,
      "HEADING 4.1 Why we peer",
      `CONTRIBUTOR ${body}`,
      "QUESTION Question 2. Is the fee too high?",
      "CONTRIBUTOR No, it is low.",
    ]);
  });

  it("may stand in quotation marks where it says that it was adopted", () => {
    const said = '"We keep the exchange open. Members must publish their fees."';
    const report = read(`The members agreed to the following text:\n\n${said}`);
    expect(report.passages.map(({ voice }) => voice)).toEqual(["CONTRIBUTOR", "CONTRIBUTOR"]);
    expect(report.recommendations.map(({ quote }) => quote.exact)).toEqual(['Members must publish their fees."']);
    expect(voices(`A visitor read this out:\n\n${said}`)[1]).toMatch(/^QUOTED/);
  });

  it("is told apart from block quotations, bylines and disclaimers", () => {
    const text =
      "Prepared by the Ministry of Posts\n\n- share what is known\n\n> We the peoples were told so.\n\nThe opinions in this paper do not reflect those of the members.";
    expect(voices(text).map((voice) => voice.split(" ")[0])).toEqual([
      "HEADING",
      "CONTRIBUTOR",
      "QUOTED",
      "DISCLAIMER",
    ]);
  });

  it("is the same whether lines end in LF, CRLF or CR", () => {
    const lines = voices(canada).map((voice) => voice.replace(/\s+/g, " "));
    expect(voices(canada.replaceAll("\n", "\r\n")).map((voice) => voice.replace(/\s+/g, " "))).toEqual(lines);
  });
});

describe("a text that cannot be read", () => {
  it("is refused with a sentence if it holds NUL", () => {
    expect(() => read("abc\0def")).toThrow(BadUserInput);
    expect(() => read("abc\0def")).toThrow("The text holds a NUL character at position 3: is it a text file?");
  });

  it("is refused with a sentence if it holds half of a character", () => {
    for (const text of ["ab\uD83D", "\uDE00ab", "a\uDE00\uD83Db"]) {
      expect(() => read(text)).toThrow(/^The text holds half of a character \(a lone surrogate\) at position \d+/);
    }
  });

  it("is nothing but empty if it holds no words", () => {
    expect(read(" \r\n\t***\n").passages).toEqual([]);
    expect(read("")).toMatchObject({ passages: [], mentions: [], citations: [], recommendations: [] });
  });
});
