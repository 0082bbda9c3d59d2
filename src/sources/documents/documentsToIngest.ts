import path from "node:path";
import { sortKeyOf } from "../../text/fold.ts";
import { readBytes } from "../seeds/readBytes.ts";
import { placeOf } from "../seeds/Place.ts";
import { SeedFaults, type SeedFault } from "../seeds/SeedFaults.ts";
import { SeedFile } from "../seeds/SeedFile.ts";
import type { IngestOptions } from "./IngestOptions.ts";
import { DocumentList, type ListedDocument } from "./DocumentList.ts";
import { IngestFault } from "./IngestFault.ts";

export interface DocumentToIngest {
  file: string;
  options: IngestOptions;
}
/** What the command says for all documents. */
export type CommonOptions = Partial<IngestOptions> & Pick<IngestOptions, "out">;

/**
 * The documents that are named one by one and those of a list, each with its options and a key that no other one has. Throws
 * SeedFaults with file, line and field where the list is wrong, IngestFault where two documents would be one contribution.
 */
export async function documentsToIngest(
  files: readonly string[],
  list: string | undefined,
  common: CommonOptions,
): Promise<DocumentToIngest[]> {
  const named = files.map((file) => ({ file, options: withSubmitter(common) }));
  if (named.length > 1 && common.key === undefined) for (const one of named) one.options.key = keyByName(one);
  const documents = [...named, ...(list === undefined ? [] : await listedIn(list, common))];
  const byKey = new Map<string, string>();
  for (const { file, options } of documents) {
    const key = options.key ?? `${options.process}/${options.contributor}`;
    const other = byKey.get(key);
    if (other !== undefined) {
      throw new IngestFault(
        `${other} and ${file} would both be the contribution "${key}"; give each a key in a --list.`,
      );
    }
    byKey.set(key, file);
  }
  return documents;
}

function withSubmitter({ contributor, process, ...rest }: CommonOptions): IngestOptions {
  if (contributor !== undefined && process !== undefined) return { ...rest, contributor, process };
  throw new IngestFault("Say who submitted the documents with --contributor, and to which process with --process.");
}

/** Several documents of one contributor are distinguished by the names of their files, in whichever order they come. */
function keyByName({ file, options }: DocumentToIngest): string {
  const plain = sortKeyOf(path.parse(file).name).replaceAll(" ", "-");
  if (plain === "") throw new IngestFault(`The name of ${file} gives no key; give it one in a --list.`);
  return `${options.process}/${options.contributor}-${plain}`;
}

/** Of some thousand documents: a list is read as a whole, with the place of each field. */
const largestListMb = 2;

async function listedIn(list: string, common: CommonOptions): Promise<DocumentToIngest[]> {
  const faults: SeedFault[] = [];
  const bytes = await readBytes(list);
  if ("problem" in bytes) throw new IngestFault(`${list} ${bytes.problem}.`);
  if (bytes.length > largestListMb * 2 ** 20)
    throw new IngestFault(
      `${list} has ${Math.ceil(bytes.length / 2 ** 20)} MB, and at most ${largestListMb} MB are read at once; give it in several lists.`,
    );
  const { documents = [] } = new SeedFile(list, faults).read(DocumentList, bytes) ?? {};
  for (const document of documents) checkSubmitter(document, common);
  if (faults.length > 0) throw new SeedFaults(faults);
  const { key: _, ...shared } = common;
  return documents.map(({ file, ...own }) => ({
    file: path.resolve(path.dirname(list), file),
    options: withSubmitter({ ...shared, ...own }),
  }));
}

function checkSubmitter(document: ListedDocument, common: CommonOptions): void {
  const place = placeOf(document);
  for (const field of ["contributor", "process"] as const) {
    if (place.has(field) || common[field] !== undefined) continue;
    place.fault(field, `is missing; say it here, or for all with --${field}`);
  }
}
