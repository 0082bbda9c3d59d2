import { readFile } from "node:fs/promises";
import path from "node:path";
import { isMap, isSeq, parseDocument, type Document } from "yaml";
import type { CodePointText } from "../../text/CodePointText.ts";
import { seedPathsIn } from "../../sources/seeds/seedPathsIn.ts";
import { SeedFaults, type SeedFault } from "../../sources/seeds/SeedFaults.ts";
import { IngestFault } from "../../sources/documents/IngestFault.ts";
import type { DocumentFile } from "../../sources/documents/documentFrom.ts";
import { readDocument } from "../../sources/documents/readDocument.ts";
import { writeWhole } from "./writeWhole.ts";

/** The contribution that got its words, and the file that holds them now. */
export interface Attached {
  contribution: string;
  text: string;
}

/**
 * Gives the words to the contribution of which only places and the sha256 of the text are known: text.txt beside its evidence.yaml, and
 * `exact` in each piece. Comments and order of the file stay. Takes the text, or the original that the text was taken out of. Throws
 * IngestFault where no contribution has this very text.
 */
export async function attach(file: string, directories: readonly string[]): Promise<Attached> {
  const given = await readDocument(file);
  const { document, place } = await evidenceOf(file, given, directories);
  const text = path.join(path.dirname(place), "text.txt");
  const contribution = String(document.getIn(["contribution", "key"]));
  if (document.hasIn(["contribution", "text"])) return { contribution, text };
  document.setIn(["contribution", "text"], "text.txt");
  setWords(document, given.text);
  await writeWhole(text, given.bytes);
  if (given.original && document.hasIn(["contribution", "original"])) {
    await writeWhole(path.join(path.dirname(place), given.original.record.file), given.original.bytes);
  }
  await writeWhole(place, document.toString({ lineWidth: 0 }));
  return { contribution, text };
}

async function evidenceOf(
  file: string,
  { sha256, original }: DocumentFile,
  directories: readonly string[],
): Promise<{ document: Document; place: string }> {
  const faults: SeedFault[] = [];
  const paths = (await Promise.all(directories.map((directory) => seedPathsIn(directory, faults)))).flat();
  if (faults.length > 0) throw new SeedFaults(faults);
  let found: { document: Document; place: string } | undefined;
  for (const place of paths.filter((one) => path.basename(one) === "evidence.yaml")) {
    const document = parseDocument(await readFile(place, "utf8"));
    const said = (...field: string[]): unknown => document.getIn(["contribution", ...field]);
    if (said("sha256") === sha256) {
      // The same paper may have been coded twice: the one without words waits for them.
      found = { document, place };
      if (said("text") === undefined) return found;
    } else if (original && said("original", "sha256") === original.record.sha256) {
      throw new IngestFault(
        `${file} is the original of ${place}, and reads today as another text than the one that was coded (sha256 ${sha256}); give the text.txt that was coded.`,
      );
    }
  }
  if (found) return found;
  throw new IngestFault(
    `No contribution was coded on the text of ${file} (sha256 ${sha256}); it must be the same to the byte, so take the file as it was published.`,
  );
}

function setWords(document: Document, text: CodePointText): void {
  for (const kind of ["mentions", "citations", "recommendations"]) {
    const pieces = document.get(kind);
    if (!isSeq(pieces)) continue;
    for (const piece of pieces.items) {
      if (!isMap(piece) || !piece.has("start")) continue;
      piece.set("exact", text.slice(Number(piece.get("start")), Number(piece.get("end"))));
    }
  }
}
