import JSZip from "jszip";
import { SaxesParser } from "saxes";

export interface Coded {
  text: string;
  name: string;
  from: number;
  to: number;
  code: string;
  coder: string;
  note: string;
}

/** What a project of a coding program says, and its texts by their paths. */
export async function projectIn(
  bytes: Uint8Array,
): Promise<{ coded: Coded[]; texts: Map<string, string>; qde: string }> {
  const archive = await JSZip.loadAsync(bytes);
  const qde = await archive.file("project.qde")!.async("string");
  const texts = new Map<string, string>();
  for (const [name, file] of Object.entries(archive.files))
    if (name.startsWith("sources/")) texts.set(name.slice("sources/".length), await file.async("string"));
  const names = new Map<string, string>();
  const coded: Coded[] = [];
  let [source, note]: [string, string | undefined] = ["", undefined];
  let [selection, coder]: [Record<string, string>, string] = [{}, ""];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes: at }) => {
    if (name === "Code" || name === "User") names.set(at["guid"]!, at["name"]!);
    if (name === "TextSource") source = at["plainTextPath"]!.replace("internal://", "");
    if (name === "PlainTextSelection") [selection, note] = [at, ""];
    if (name === "Coding") coder = at["creatingUser"]!;
    if (name !== "CodeRef") return;
    const [from, to] = [Number(selection["startPosition"]), Number(selection["endPosition"])];
    const code = names.get(at["targetGUID"]!)!;
    coded.push({
      text: texts.get(source)!,
      name: selection["name"]!,
      from,
      to,
      code,
      coder: names.get(coder)!,
      note: note ?? "",
    });
  });
  parser.on("text", (words) => {
    if (note !== undefined) note += words.trim();
  });
  parser.on("closetag", ({ name }) => {
    if (name === "PlainTextSelection") note = undefined;
  });
  parser.write(qde).close();
  return { coded, texts, qde };
}
