import { CodeReader, guidIn } from "../projects/CodeReader.ts";
import { readElements } from "../projects/readElements.ts";
import type { ProjectCode } from "../projects/Project.ts";
import { saidByCode } from "../projects/saidByCode.ts";
import { ImportFault } from "../tables/ImportFault.ts";
import { type Codebook, emptyConcept } from "./Codebook.ts";

/** The codes of a REFI-QDA codebook, without those that `isNone` of a principle. Rejects with an ImportFault. */
export async function qdcCodebook(
  file: string,
  text: string,
  isNone: (code: ProjectCode, codes: ReadonlyMap<string, ProjectCode>) => boolean,
): Promise<Codebook> {
  const reader = new CodeReader();
  let root = "";
  await readElements(file, [Buffer.from(text)], {
    open(element, above) {
      if (above.length === 0) root = element.name;
      reader.open(element);
    },
    close: (element, words, above) => reader.close(element, words, above),
  });
  if (root !== "CodeBook") throw new ImportFault(`${file} holds no codebook (its first element is ${root}).`);
  const isLeft = (code: ProjectCode) => !isNone(code, reader.codes);
  const codes = [...reader.codes.values()].filter(isLeft);
  const lines = new Map<string, number>();
  for (const [at, line] of text.split("\n").entries())
    for (const [, guid] of line.matchAll(/<(?:\w+:)?Code\b[^>]*\bguid="([^"]*)"/g)) lines.set(guidIn(guid), at + 1);
  const concepts = codes.map((code) => {
    const { label, ...said } = saidByCode(code);
    return {
      ...emptyConcept(code.guid, lines.get(code.guid) ?? 1),
      labels: { en: [label] },
      ...said,
      broader: code.parent === undefined || !isLeft(code.parent) ? [] : [code.parent.guid],
    };
  });
  return { title: undefined, version: undefined, description: undefined, concepts };
}
