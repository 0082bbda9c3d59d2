import type { ExportFile } from "./ExportFile.ts";
import type { ExportSource } from "./ExportSource.ts";
import type { Scope } from "./Scope.ts";
import { documentsIn } from "./tables/documentRows.ts";

export interface TextFile extends ExportFile {
  contribution: string;
  licence: string | null;
}

/** The texts that may be passed on, each to the byte as it was coded. */
export function textFiles(source: ExportSource, scope: Scope): TextFile[] {
  const { columns, count } = source.snapshot.tables.contribution;
  return (documentsIn(source.snapshot, scope) ?? [...Array(count).keys()])
    .filter((row) => columns.textStatus.at(row) === "HELD")
    .map((row) => textFile(source, columns.key.at(row)!, columns.licence.at(row)));
}

function textFile(source: ExportSource, contribution: string, licence: string | null): TextFile {
  return {
    contribution,
    licence,
    path: textPath(contribution),
    mediaType: "text/plain; charset=utf-8",
    async *content() {
      yield (await source.textOf(`contribution:${contribution}`)) ?? "";
    },
  };
}

/** Keys of the seeds are safe names of files; others are made so. */
export function textPath(contribution: string): string {
  const segments = contribution.split("/").map((segment) => encodeURIComponent(segment).replace(/^\.+$/, "%2E"));
  return `texts/${segments.join("/")}.txt`;
}
