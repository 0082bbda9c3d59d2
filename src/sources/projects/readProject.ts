import { ImportFault } from "../tables/ImportFault.ts";
import { CodeReader } from "./CodeReader.ts";
import type { Project } from "./Project.ts";
import { ProjectArchive } from "./ProjectArchive.ts";
import { type Element, readElements } from "./readElements.ts";
import { SourceReader } from "./SourceReader.ts";

/** Reads a project, with the words of its texts. Rejects with an ImportFault. */
export async function readProject(file: string): Promise<Project> {
  const archive = await ProjectArchive.open(file);
  try {
    const [codes, sources] = [new CodeReader(), new SourceReader()];
    let [root, origin] = ["", ""];
    await readElements(file, archive.project(), {
      open(element: Element, above) {
        if (above.length === 0) [root, origin] = [element.name, element.attributes["origin"] ?? ""];
        codes.open(element);
        sources.open(element, above);
      },
      close(element, words, above) {
        codes.close(element, words, above);
        sources.close(element, words, above);
      },
    });
    if (root !== "Project") throw new ImportFault(`${file} holds no project (its first element is ${root}).`);
    for (const source of sources.sources) {
      if (source.text === undefined || !("file" in source.text)) continue;
      const bytes = await archive.text(source.text.file);
      source.text = bytes === undefined ? undefined : { words: decoded(bytes, `${file}: ${source.name}`) };
    }
    return { origin, users: sources.users, codes: codes.codes, sources: sources.sources, lost: sources.lost };
  } finally {
    archive.close();
  }
}

/** With its byte order mark, if there is one: some programs count it. */
function decoded(bytes: Buffer, what: string): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ImportFault(`${what} is not UTF-8. Save the text as UTF-8 in the program that made the project.`);
  }
}
