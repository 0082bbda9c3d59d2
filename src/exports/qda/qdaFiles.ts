import { groupBy } from "../../text/groupBy.ts";
import { xmlText } from "../../text/xmlText.ts";
import type { ExportFile } from "../ExportFile.ts";
import type { ExportSource } from "../ExportSource.ts";
import { inPieces } from "../inPieces.ts";
import type { Scope } from "../Scope.ts";
import { whichDataInWords } from "../whichData.ts";
import { zip } from "../zip.ts";
import { codesXml } from "./codeBook.ts";
import { accepted, codedIn } from "./codedIn.ts";
import { codeTree } from "./codeTree.ts";
import { guidOf } from "./guidOf.ts";
import { linesOnly } from "./linesOnly.ts";
import { noTime, projectCoder, textGuid, textSource, variables } from "./textSource.ts";

type Counting = "codePoints" | "utf16";
/** Names of projects by how they count offsets. */
const projects: Readonly<Record<string, Counting>> = { "project.qdpx": "codePoints", "project-utf16.qdpx": "utf16" };
const codebookName = "codebook.qdc";

/** What coding programs open (REFI-QDA 1.0): the whole project, and its codes alone. */
export const qdaFileNames: readonly string[] = [...Object.keys(projects), codebookName];

export function qdaFile(path: string, source: ExportSource, scope: Scope): ExportFile | undefined {
  if (path === codebookName)
    return { path, mediaType: "application/xml", content: () => inPieces(codebook(source, scope)) };
  const counting = Object.hasOwn(projects, path) ? projects[path] : undefined;
  if (counting === undefined) return undefined;
  return { path, mediaType: "application/zip", content: () => project(source, scope, counting) };
}

const head = '<?xml version="1.0" encoding="utf-8"?>\n';

async function* codebook(source: ExportSource, scope: Scope): AsyncGenerator<string> {
  // A codebook has no description: programs write their version behind their name.
  const origin = xmlText(`Concordance, data version ${source.snapshot.dataVersion}`);
  yield `${head}<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="${origin}">\n`;
  yield codesXml(await codeTree(source, scope));
  yield "</CodeBook>\n";
}

/** The project first, then the texts that may be passed on. */
async function* project(source: ExportSource, scope: Scope, counting: Counting): AsyncGenerator<Uint8Array> {
  const documents = documentsIn(source, scope);
  const { id } = source.snapshot.tables.contribution.columns;
  yield* zip([
    { path: "project.qde", mediaType: "application/xml", content: () => inPieces(qde(source, scope, counting)) },
    ...documents.map((row) => ({
      path: `sources/${textGuid(id.at(row)!)}.txt`,
      mediaType: "text/plain",
      async *content() {
        yield linesOnly((await source.textOf(id.at(row)!)) ?? "").text;
      },
    })),
  ]);
}

/** Rows of the documents whose texts may be passed on. */
function documentsIn({ snapshot }: ExportSource, { contributions }: Scope): number[] {
  const { key, textStatus } = snapshot.tables.contribution.columns;
  return Array.from({ length: snapshot.tables.contribution.count }, (_none, row) => row).filter(
    (row) => textStatus.at(row) === "HELD" && (contributions?.has(key.at(row)!) ?? true),
  );
}

const losses =
  "Codings of the texts that may be passed on, of Concordance. Left out are provisions of citations, what recommendations advance and invoke, passages and voices, further broader principles, labels in other languages, and evidence of texts that are not here; the tables of the same data hold them. Times are those of coding, else of the document; 1970 stands for unknown.";

async function* qde(source: ExportSource, scope: Scope, counting: Counting): AsyncGenerator<string> {
  const { snapshot } = source;
  yield `${head}<Project xmlns="urn:QDA-XML:project:1.0" name="Concordance" origin="Concordance" creatingUserGUID="${guidOf(projectCoder)}" creationDateTime="${noTime}">\n`;
  const { coder, contribution } = snapshot.tables.evidence.columns;
  const coded = [...codedIn(snapshot, scope)];
  const coders = new Set([projectCoder, ...coded.map((row) => coder.at(row)!)]);
  const rows = groupBy(coded, (row) => contribution.at(row));
  const users = [...coders].sort().map((name) => `<User guid="${guidOf(name)}" name="${xmlText(name)}"/>\n`);
  yield `<Users>\n${users.join("")}</Users>\n<CodeBook>\n`;
  yield codesXml(await codeTree(source, scope));
  const declared = variables.map(
    (name) => `<Variable guid="${guidOf(`variable:${name}`)}" name="${name}" typeOfVariable="Text"/>\n`,
  );
  yield `</CodeBook>\n<Variables>\n${declared.join("")}</Variables>\n`;
  const documents = documentsIn(source, scope);
  if (documents.length > 0) yield "<Sources>\n";
  for (const document of documents) yield await textSource(source, document, rows.get(document) ?? [], counting);
  if (documents.length > 0) yield "</Sources>\n";
  yield `<Description>${xmlText(`${losses} ${whichDataInWords(source, { statuses: accepted, ...scope })}`)}</Description>\n</Project>\n`;
}
