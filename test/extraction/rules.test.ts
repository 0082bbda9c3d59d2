import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ruleExampleFaults } from "../../src/extraction/rules/ruleExampleFaults.ts";
import { ruleFilesIn } from "../../src/extraction/rules/ruleFilesIn.ts";
import { TextReader } from "../../src/extraction/TextReader.ts";
import { rulesFolder, vocabulary } from "./reader.ts";
import { seedReader } from "./seedReader.ts";

const { instruments, principles } = seedReader.vocabulary;
const known = {
  principle: new Set(principles.map(({ key }) => key)),
  instrument: new Set(instruments.map(({ key }) => key)),
};

/** A directory of rules with one file, `<language>/<name>.yaml`. */
function directoryWith(file: string, content: string): string {
  const directory = mkdtempSync(join(tmpdir(), "rules-"));
  mkdirSync(join(directory, file, ".."), { recursive: true });
  writeFileSync(join(directory, file), content);
  return directory;
}

function faultsOf(file: string, content: string): string[] {
  return ruleFilesIn([directoryWith(file, content)], known).faults.map(
    ({ line, field, message }) => `${line} ${field}: ${message}`,
  );
}

describe("the rules of the product", () => {
  it("are right, and speak of principles and instruments that the seeds hold", () => {
    const { languages, faults } = ruleFilesIn([rulesFolder], known);
    expect(faults).toEqual([]);
    for (const language of ["en", "fr", "es"]) {
      expect(Object.keys(languages.get(language)?.principles.principles ?? {}).toSorted()).toEqual(
        [...known.principle].toSorted(),
      );
    }
  });
});

describe("a file of rules is refused with line and field", () => {
  it.each([
    [
      "a field that there is none of",
      "fr/principles.yaml",
      "endorsing: [x]\nnegativs: [y]\n",
      '2 negativs: is not a field of this file; did you mean "negatives"?',
    ],
    [
      "a principle that there is none of",
      "fr/principles.yaml",
      "principles:\n  privcy:\n    ways: [x]\n",
      '2 principles privcy: there is no principle "privcy"; did you mean "privacy"?',
    ],
    [
      "a value of another kind",
      "fr/principles.yaml",
      "principles:\n  privacy:\n    ways: x\n",
      "3 principles privacy ways: must be a list",
    ],
    [
      "an empty field",
      "fr/voices.yaml",
      "disclaimers:\nbylines: [^ par]\n",
      "1 disclaimers: says nothing; give it a value or take it away",
    ],
    [
      "a word that YAML takes for a truth",
      "no/words.yaml",
      "bodies: [true]\n",
      "1 bodies 1: must be text; put words such as no, yes and : in quotes",
    ],
    ["what is not YAML", "fr/voices.yaml", "bylines: [a\n", "2 : is not YAML"],
    [
      "a file of another name",
      "fr/stances.yaml",
      "ends: [a]\n",
      "1 : is not a file of rules; there are words, principles, stance, recommendations, voices, instruments (.yaml)",
    ],
    ["a folder that is no language", "french/voices.yaml", "bylines: [a]\n", "1 : is not the code of a language"],
  ])("%s", (_, file, content, fault) => {
    const [found, ...more] = faultsOf(file, content);
    expect(more).toEqual([]);
    expect(found).toContain(fault);
  });
});

describe("the sentences beside a rule", () => {
  const faults = (rule: string) =>
    ruleExampleFaults(
      ruleFilesIn([directoryWith("en/principles.yaml", `principles: { privacy: { ways: [${rule}] } }`)]).languages,
    ).map(({ message }) => message);

  it("are tried: it must fit those of `yes` and none of `no`", () => {
    expect(faults("{ rule: private … life, yes: [A private family life.], no: [Private letters.] }")).toEqual([]);
    expect(faults("{ rule: private life, yes: [A private family life.] }")).toEqual([
      '"private life" does not fit its yes: A private family life.',
    ]);
    expect(faults("{ rule: private, no: [Private letters.] }")).toEqual(['"private" fits its no: Private letters.']);
  });

  it("tell an exact word from one with other accents, but where a capital may have lost them", () => {
    expect(faults("{ rule: =sûr, yes: [Un lieu sûr.], no: [Assis sur un banc.] }")).toEqual([]);
    expect(faults("{ rule: =publica, yes: [Publica el informe.], no: [La plaza pública.] }")).toEqual([]);
    expect(faults("{ rule: =état, yes: [Un Etat libre.] }")).toEqual([]);
  });

  it("may want a word beside what they find, before or behind it in the same clause", () => {
    const rule = (yes: string, no: string) => faults(`{ rule: letters & read/opened, yes: [${yes}], no: [${no}] }`);
    expect(rule("Letters must never be opened.", "Letters must never be sent.")).toEqual([]);
    expect(rule("Nobody may have read the letters.", '"He read; letters came."')).toEqual([]);
    const far = "read and weighed and put aside with much care and thought and love";
    expect(rule("Letters were read.", `Letters that one has ${far} were ${far.replace("read", "kept")} read.`)).toEqual(
      [expect.stringContaining("fits its no")],
    );
    expect(
      faults("{ rule: letters … sent & read, yes: [Letters are read and sent.], no: [Letters are sent.] }"),
    ).toEqual([]);
  });

  it("need a pattern that can be", () => {
    expect(faults("<nowhere> life")).toEqual(['The pattern "<nowhere> life" names a list that is not there: nowhere.']);
  });

  it("are right in the rules of the product", () => {
    expect(ruleExampleFaults(ruleFilesIn([rulesFolder]).languages)).toEqual([]);
  });
});

describe("a directory of the user's own", () => {
  it("adds a language by a folder of YAML, and words to the lists of another", () => {
    const directory = directoryWith(
      "nl/principles.yaml",
      "principles:\n  privacy:\n    ways: [privacy, persoonlijke levenssfeer]\n",
    );
    mkdirSync(join(directory, "fr"));
    writeFileSync(join(directory, "fr/principles.yaml"), "principles: { privacy: { ways: [jardin secret] } }\n");
    const reader = new TextReader(vocabulary, ruleFilesIn([rulesFolder, directory]));
    const invoked = (language: string, text: string) =>
      reader.analyse(text, { language }).mentions.map(({ principle }) => principle);
    expect(invoked("nl", "Wij beschermen de persoonlijke levenssfeer.")).toEqual(["privacy"]);
    expect(invoked("fr", "Il faut protéger le jardin secret.")).toEqual(["privacy"]);
    expect(invoked("fr", "Il faut protéger la vie privée.")).toEqual(["privacy"]);
  });
});

describe("the inflection that a folder of YAML says", () => {
  const rules = "principles: { openness: { ways: [abertura, honour, co-operação] } }\n";
  const invoked = (words: string, text: string): number => {
    const directory = directoryWith("pt/words.yaml", words);
    writeFileSync(join(directory, "pt/principles.yaml"), rules);
    const reader = new TextReader(vocabulary, ruleFilesIn([directory]));
    return reader.analyse(text, { language: "pt" }).mentions.length;
  };
  const none = "frequent: [que]\n";

  it.each([
    ["a stemmer", "inflection: { stemmer: portuguese }\n", "Queremos aberturas."],
    ["elision", 'inflection: { elides: "yes" }\n', "Vogliamo l'abertura."],
    ["prefixes", "inflection: { prefixes: [co] }\n", "Queremos cooperação."],
    ["ends that are spelled in two ways", "inflection: { spellings: { our: or } , stemmer: portuguese }\n", "O honor."],
  ])("is read: %s", (_, words, text) => {
    expect([invoked(none, text), invoked(words, text)]).toEqual([0, 1]);
  });

  it("names no stemmer that there is none of", () => {
    const directory = directoryWith("pt/words.yaml", "inflection: { stemmer: lusitanian }\n");
    const [fault] = ruleExampleFaults(ruleFilesIn([directory]).languages);
    expect(fault?.message).toMatch(/^there is no stemmer "lusitanian"; there are arabic, .*portuguese/);
  });
});

it("no reader knows a language by name: its words stand in the folder of the language", () => {
  const folder = join(import.meta.dirname, "../../src/extraction");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  expect(files.length).toBeGreaterThan(50);
  const naming = files.filter((file) =>
    /"(?:en|fr|es)"|\(\?:(?:of|the|on|by)\|/.test(readFileSync(join(folder, file), "utf8")),
  );
  expect(naming).toEqual([]);
});
