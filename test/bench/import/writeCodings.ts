import { writeFile } from "node:fs/promises";
import { zipfTable } from "../overlap/zipfTable.ts";

const codingsOfDocument = 20;
const principles = 100;

/**
 * Writes a coding table in long form with exactly so many codings, of papers that code about twenty principles each; or `times` as many,
 * in as many places of the same papers. Resolves with its path.
 */
export async function writeCodings(file: string, count: number, times = 1): Promise<string> {
  const table = zipfTable(Math.ceil((2 * count) / codingsOfDocument), principles, 4, codingsOfDocument);
  const lines: string[] = [];
  for (let document = 0; document < table.holderCount; document++)
    for (const principle of table.itemsOf(document))
      if (lines.length < count * times)
        for (let place = 1; place <= times; place++)
          lines.push(
            `Paper ${document},Contributor ${document},BUSINESS,2020-05-01,Principle ${principle},paragraph ${principle + place}`,
          );
  if (lines.length < count * times) throw new Error(`Only ${lines.length} codings were drawn.`);
  await writeFile(file, `contribution,contributor,kind,date,principle,locator\n${lines.join("\n")}\n`);
  return file;
}
