import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { commandHere } from "../support/commandHere.ts";
import { freshFolder, runProgram } from "../support/program.ts";

// A curator's own directory beside the product, which nobody touches: plain files, and two commands.
const folder = freshFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function directory(name: string, files: Record<string, string>): string {
  for (const [file, content] of Object.entries(files)) {
    const place = path.join(folder, name, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
  return path.join(folder, name);
}

interface Read {
  language: string;
  mentions: { principle: { key: string }; stance: string | null }[];
  citations: {
    instrument: { key: string } | null;
    provisions: { provision: { key: string } }[];
    quote: { exact: string };
  }[];
  recommendations: { strength: string; addressee: string | null; quote: { exact: string } }[];
}

async function readIn(seeds: string, text: string, run = commandHere): Promise<Read & { stderr: string }> {
  const settings = { CONCORDANCE_SEEDS: seeds, LOG_LEVEL: "silent" };
  const { code, stdout, stderr } = await run(["analyse", "-", "--json"], {
    settings,
    cwd: folder,
    input: text,
  });
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return { ...(JSON.parse(stdout) as Read), stderr };
}
const check = (seeds: string, run = commandHere) =>
  run(["plant", "--check", seeds], { settings: { LOG_LEVEL: "silent" }, cwd: folder });

describe("a principle with labels in three languages and an instrument with a French name", () => {
  const seeds = directory("curator", {
    "principles.yaml": `scheme: { key: mine, title: My principles, version: "1" }
principles:
  - key: environmental-sustainability
    labels: { en: Environmental sustainability, fr: Durabilité environnementale, es: Sostenibilidad ambiental }
    definition: Networks and services spare the climate and natural resources.
`,
    "instruments.yaml": `sources:
  own: { citation: Read by me, certainty: VERIFIED }
instruments:
  - key: paris-agreement
    kind: TREATY
    titles: { en: Paris Agreement, es: Acuerdo de París }
    altTitles: { fr: [Accord de Paris sur le climat] }
    date: 2015-12-12
    provisions: { kind: ARTICLE, count: 29 }
    source: own
`,
  });

  it.each([
    [
      "en",
      "We support the environmental sustainability of the network, and we ask that all States respect it.\n\nWe recall Article 2 of the Paris Agreement, which binds all of the States that have joined it.",
    ],
    [
      "fr",
      "Nous soutenons la durabilité environnementale du réseau, et nous demandons que les États la respectent.\n\nNous rappelons l'article 2 de l'Accord de Paris sur le climat, qui engage tous les États.",
    ],
    [
      "es",
      "Apoyamos la sostenibilidad ambiental de la red, y pedimos que los Estados la respeten.\n\nRecordamos el artículo 2 del Acuerdo de París, que obliga a todos los Estados que son parte de él.",
    ],
  ])("are read in a text in %s", async (language, text) => {
    const { mentions, citations, ...read } = await readIn(seeds, text);
    expect(read.language).toBe(language);
    // The product's own codebook may see the same words as development that lasts, and nothing else.
    const others = mentions.filter(({ principle }) => principle.key !== "sustainable-development");
    expect(others).toMatchObject([{ principle: { key: "environmental-sustainability" }, stance: "AFFIRMS" }]);
    expect(citations).toMatchObject([
      { instrument: { key: "paris-agreement" }, provisions: [{ provision: { key: "paris-agreement/2" } }] },
    ]);
  });

  it("pass the check; names in what is no language are refused with file, line and field", async () => {
    expect(await check(seeds)).toMatchObject({ code: 0, stdout: "The seeds have no faults.\n" });
    const wrong = directory("wrong", {
      "instruments.yaml": `sources:
  own: { citation: Read by me, certainty: VERIFIED }
instruments:
  - { key: x, kind: TREATY, titles: { en: X }, altTitles: { French: [Y] }, source: own }
`,
    });
    const { code, stderr, stdout } = await check(wrong);
    expect(code).toBe(1);
    expect(stderr + stdout).toMatch(/instruments\.yaml:4.*altTitles.*"French" is not a language code/);
  });
});

// A process once knows the rules of every directory that a command of it named: what must find its own runs in one of its own.
describe("a language more is a folder of YAML", () => {
  const seeds = directory("portuguese", {
    "reading/pt/words.yaml": `lists:
  protecting: [proteger, promover, respeitar, garantir]
provisions: { ARTICLE: [artigo, artigos, art], PARAGRAPH: [parágrafo, parágrafos] }
joints: { and: [e], to: [a], of: [da, do, de], the: [a, o], genitive: [da, do, de], leads: [nomeadamente] }
months: [janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro]
instruments: { again: [Declaração], articles: [a, o, esta, este], own: [esta, este], back: [da, do], goesOn: [de, da, do] }
`,
    "reading/pt/instruments.yaml":
      "udhr: [Declaração Universal dos Direitos Humanos]\ntunis-agenda: [Agenda de Túnis]\n",
    "reading/pt/principles.yaml": `endorsing: [apoiamos, <protecting>]
principles:
  privacy: { ways: [{ rule: vida privada, yes: [O direito à vida privada.], no: [A vida pública.] }, privacidade] }
  sovereignty: { ways: [soberania] }
`,
    "reading/pt/stance.yaml": `words: { support: [apoiamos], protect: [<protecting>], oppose: [opomo a, =rejeitamos], negation: [não] }
firstPerson: mos
`,
    "reading/pt/recommendations.yaml": "MUST: { cues: [=devem, =deve] }\nSHOULD: { cues: [=recomendamos] }\n",
  });

  it("that passes the check, and whose sentences beside a rule are tried", async () => {
    expect(await check(seeds)).toMatchObject({ code: 0 });
    const broken = directory("broken", {
      "reading/pt/principles.yaml":
        "principles:\n  privacy: { ways: [{ rule: vida privada, yes: [A vida pública.] }] }\n",
    });
    const { code, stderr, stdout } = await check(broken, runProgram);
    expect(code).toBe(1);
    expect(stderr + stdout).toMatch(/reading\/pt\/principles\.yaml.*vida privada.*A vida pública/s);
  });

  it("and is read: language, principles with stance, provisions, a name that is called again, recommendations", async () => {
    const text = `Apoiamos o direito à vida privada de todos os que usam a rede, e não mais do que isso.

Rejeitamos a soberania dos Estados sobre a rede mundial.

Os Estados devem publicar as contas. Citamos os artigos 12 e 19 da Declaração Universal dos Direitos Humanos, e o artigo 1 da Declaração.`;
    const { language, mentions, citations, recommendations, stderr } = await readIn(seeds, text, runProgram);
    expect({ language, stderr }).toEqual({ language: "pt", stderr: "" });
    expect(mentions.map(({ principle, stance }) => [principle.key, stance])).toEqual([
      ["privacy", "AFFIRMS"],
      ["sovereignty", "OPPOSES"],
    ]);
    expect(
      citations.map(({ instrument, provisions }) => [
        instrument?.key,
        ...provisions.map(({ provision }) => provision.key),
      ]),
    ).toEqual([
      ["udhr", "udhr/12", "udhr/19"],
      ["udhr", "udhr/1"],
    ]);
    expect(recommendations.map(({ strength, quote }) => [strength, quote.exact])).toEqual([
      ["MUST", "Os Estados devem publicar as contas."],
    ]);
  });

  it("which without its folder is known and said to have no rules", async () => {
    const text = "Apoiamos o direito à vida privada de todos os que usam a rede, e não mais do que isso.";
    const { language, stderr, mentions } = await readIn("", text, runProgram);
    expect({ language, mentions }).toEqual({ language: "pt", mentions: [] });
    expect(stderr).toContain("There are no rules for pt");
  });
});
