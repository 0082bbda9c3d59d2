import { writeFileSync } from "node:fs";
import path from "node:path";
import JSZip from "jszip";
import { guidOf } from "../../../src/exports/qda/guidOf.ts";
import { xmlText } from "../../../src/text/xmlText.ts";
import { freshFolder } from "../program.ts";

export interface MadeSelection {
  from: number;
  to: number;
  name?: string;
  codes: string[];
  by?: string;
  note?: string;
}

export interface MadeProject {
  origin?: string;
  /** By name; a name with / stands below another one. */
  codes: string[];
  users?: string[];
  texts: { name: string; words: string; variables?: Record<string, string>; selections: MadeSelection[] }[];
  /** Elements that stand behind the sources. */
  more?: string;
  /** Elements among the sources. */
  media?: string;
}

const guid = (name: string) => guidOf(`made ${name}`).toUpperCase();

/** The project as a program of another kind writes it: other ids, in upper case, other folders, no pretty names. */
export function qdeOf({
  origin = "NVivo",
  codes,
  users = ["Ada Lovelace"],
  texts,
  more = "",
  media = "",
}: MadeProject): string {
  const variables = [...new Set(texts.flatMap((text) => Object.keys(text.variables ?? {})))];
  return `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="made" origin="${origin}">
<Users>${users.map((name) => `<User guid="${guid(name)}" name="${name}"/>`).join("")}</Users>
<CodeBook><Codes>${codesBelow("", codes)}</Codes></CodeBook>
<Variables>${variables.map((name) => `<Variable guid="${guid(name)}" name="${name}" typeOfVariable="Text"/>`).join("")}</Variables>
<Sources>${texts.map((text) => textXml(text, users[0] ?? "")).join("")}${media}</Sources>${more}</Project>`;
}

function codesBelow(parent: string, codes: readonly string[]): string {
  return codes
    .filter((code) => (code.includes("/") ? code.slice(0, code.lastIndexOf("/")) : "") === parent)
    .map((code) => {
      const name = code.slice(code.lastIndexOf("/") + 1);
      return `<Code guid="${guid(name)}" name="${xmlText(name)}" isCodable="true"><Description>About ${name}.</Description>${codesBelow(code, codes)}</Code>`;
    })
    .join("");
}

function textXml({ name, selections, variables = {} }: MadeProject["texts"][number], usual: string): string {
  const chosen = selections.map(({ from, to, name: words, codes, by = usual, note }, at) => {
    const codings = codes.map(
      (code) =>
        `<Coding guid="${guid(`${name}${at}${code}`)}"${by === "" ? "" : ` creatingUser="${guid(by)}"`}><CodeRef targetGUID="{${guid(code)}}"/></Coding>`,
    );
    const named = words === undefined ? "" : ` name="${xmlText(words)}"`;
    const said = note === undefined ? "" : `<Description>${xmlText(note)}</Description>`;
    return `<PlainTextSelection guid="${guid(`${name}${at}`)}"${named} startPosition="${from}" endPosition="${to}">${said}${codings.join("")}</PlainTextSelection>`;
  });
  const values = Object.entries(variables).map(
    ([variable, value]) =>
      `<VariableValue><VariableRef targetGUID="${guid(variable)}"/><TextValue>${xmlText(value)}</TextValue></VariableValue>`,
  );
  return `<TextSource guid="${guid(name)}" name="${xmlText(name)}" plainTextPath="internal://${guid(name)}.txt">${chosen.join("")}${values.join("")}</TextSource>`;
}

/** Where the archive holds a text. */
export const textFileOf = (name: string) => `Sources/${guid(name)}.TXT`;

/** A .qdpx file; `others` stand in the archive beside what the project says. */
export async function qdpxWith(
  project: MadeProject | string,
  others: Record<string, string | Buffer> = {},
): Promise<string> {
  const archive = new JSZip();
  archive.file("project.qde", typeof project === "string" ? project : qdeOf(project));
  if (typeof project !== "string") for (const { name, words } of project.texts) archive.file(textFileOf(name), words);
  for (const [name, content] of Object.entries(others)) archive.file(name, content);
  const file = path.join(freshFolder(), "made.qdpx");
  writeFileSync(file, await archive.generateAsync({ type: "nodebuffer", compression: "DEFLATE" }));
  return file;
}
