import { writeFile } from "node:fs/promises";
import { zipfTable } from "../overlap/zipfTable.ts";

const codingsOfDocument = 20;
const principles = 100;

/** Writes a coding table in long form with exactly so many codings, of papers that code about twenty principles each; resolves with its path. */
export async function writeCodings(file: string, count: number): Promise<string> {
  const table = zipfTable(Math.ceil((2 * count) / codingsOfDocument), principles, 4, codingsOfDocument);
  const lines = ["contribution,contributor,kind,date,principle,locator"];
  for (let document = 0; document < table.holderCount; document++)
    for (const principle of table.itemsOf(document))
      if (lines.length <= count)
        lines.push(
          `Paper ${document},Contributor ${document},BUSINESS,2020-05-01,Principle ${principle},paragraph ${principle + 1}`,
        );
  if (lines.length <= count) throw new Error(`Only ${lines.length - 1} codings were drawn.`);
  await writeFile(file, `${lines.join("\n")}\n`);
  return file;
}
