import { stringify } from "yaml";
import type { ExportFile } from "../ExportFile.ts";
import type { ExportSource } from "../ExportSource.ts";
import type { Scope } from "../Scope.ts";
import { contributions } from "../tables/contributionTables.ts";
import { schemes } from "../tables/principleTables.ts";
import { contributorsFile, enshrinementsFile, processesFile } from "./catalogueFiles.ts";
import { evidenceFile } from "./evidenceFile.ts";
import { instrumentsFile } from "./instrumentsFile.ts";
import { principlesFile } from "./principlesFile.ts";
import { rowsOf } from "./rowsOf.ts";

/** Whose the records are that come back out of a bundle; the file by which one is known. */
export const ownerFile = { path: "directory.yaml", content: "owner: exported\n" };

/**
 * The graph as a seed directory: planted into an empty graph, it gives the same graph. Not in it: names of instruments
 * in words that may not be passed on, comments and the order of records, and the bytes of original files, which the graph does not keep.
 */
export async function seedBundle(source: ExportSource, scope: Scope): Promise<ExportFile[]> {
  const [documents, codebooks] = [await rowsOf(contributions, source, scope), await rowsOf(schemes, source, scope)];
  return [
    {
      path: ownerFile.path,
      mediaType,
      content: async function* () {
        yield ownerFile.content;
      },
    },
    yamlFile("contributors.yaml", () => contributorsFile(source)),
    yamlFile("instruments.yaml", () => instrumentsFile(source)),
    // The first stands where people look for it.
    ...codebooks.map((scheme, at) =>
      yamlFile(`${at === 0 ? "" : `codebooks/${scheme["key"]}/`}principles.yaml`, () => principlesFile(source, scheme)),
    ),
    yamlFile("enshrinements.yaml", () => enshrinementsFile(source)),
    yamlFile("processes.yaml", () => processesFile(source)),
    ...documents.flatMap((row) => {
      // No key has two hyphens together.
      const folder = `contributions/${String(row["key"]).replaceAll("/", "--")}`;
      const file = yamlFile(`${folder}/evidence.yaml`, () => evidenceFile(row, source, scope));
      return row["text_held"] === true ? [file, textFile(folder, String(row["key"]), source)] : [file];
    }),
  ];
}

const mediaType = "application/yaml; charset=utf-8";

function yamlFile(path: string, record: () => Promise<object>): ExportFile {
  return {
    path,
    mediaType,
    async *content() {
      // Blocks do not say whether words end in a line break.
      yield stringify(await record(), { lineWidth: 0, aliasDuplicateObjects: false, blockQuote: false });
    },
  };
}

function textFile(folder: string, key: string, source: ExportSource): ExportFile {
  return {
    path: `${folder}/text.txt`,
    mediaType: "text/plain; charset=utf-8",
    async *content() {
      yield (await source.textOf(`contribution:${key}`)) ?? "";
    },
  };
}
