import { stat } from "node:fs/promises";
import path from "node:path";
import { branches } from "../../exports/qda/codeTree.ts";
import { guidOf } from "../../exports/qda/guidOf.ts";
import type { Codebook } from "../../sources/codebooks/Codebook.ts";
import { jsonLdTriples } from "../../sources/codebooks/jsonLdTriples.ts";
import { qdcCodebook } from "../../sources/codebooks/qdcCodebook.ts";
import { skosCodebook } from "../../sources/codebooks/skosCodebook.ts";
import { tableCodebook } from "../../sources/codebooks/tableCodebook.ts";
import { turtleTriples } from "../../sources/codebooks/turtleTriples.ts";
import type { ProjectCode } from "../../sources/projects/Project.ts";
import { ImportFault } from "../../sources/tables/ImportFault.ts";
import { readBytes } from "../../sources/seeds/readBytes.ts";
import { rootOf } from "../projects/ProjectCodes.ts";

const tables = [".csv", ".tsv", ".txt", ".xlsx"];
const mostBytes = 100_000_000;

/** Reads the codebook of one scheme by what the file's name ends in. Rejects with an ImportFault. */
export async function readCodebook(file: string, scheme: string, sheet: string | undefined): Promise<Codebook> {
  const suffix = path.extname(file).toLowerCase();
  if (tables.includes(suffix)) return tableCodebook(file, sheet);
  const known = [".ttl", ".jsonld", ".json", ".qdc"];
  if (!known.includes(suffix))
    throw new ImportFault(`${file}: a codebook is SKOS (.ttl, .jsonld), REFI-QDA (.qdc) or a table (.csv, .xlsx).`);
  const text = await textOf(file);
  if (suffix === ".qdc") return qdcCodebook(file, text, (code, codes) => isNone(code, codes, scheme));
  const triples = suffix === ".ttl" ? await turtleTriples(file, text) : jsonLdTriples(file, text);
  return skosCodebook(file, text, triples, scheme);
}

async function textOf(file: string): Promise<string> {
  const size = await stat(file).then(
    (stats) => stats.size,
    () => 0,
  );
  if (size > mostBytes)
    throw new ImportFault(`${file} has more than ${mostBytes / 1e6} MB, which is too large for a codebook.`);
  const bytes = await readBytes(file);
  if ("problem" in bytes) throw new ImportFault(`The codebook ${file} ${bytes.problem}.`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ImportFault(`${file} is not UTF-8. Save it as UTF-8.`);
  }
}

/** Our own exports hold, beside principles, branches and codes for other things, and maybe several schemes, of which one is meant. */
function isNone(code: ProjectCode, codes: ReadonlyMap<string, ProjectCode>, scheme: string): boolean {
  const root = rootOf(code);
  const names: readonly string[] = Object.values(branches);
  if (root.isCodable || !names.includes(root.name)) return false;
  if (root.name !== branches.principles || code === root) return true;
  const wanted = guidOf(`scheme:${scheme}`);
  return codes.has(wanted) && !isBelow(code, wanted);
}

function isBelow({ parent }: ProjectCode, guid: string): boolean {
  return parent !== undefined && (parent.guid === guid || isBelow(parent, guid));
}
