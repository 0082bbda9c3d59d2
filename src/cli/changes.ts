import type { Change } from "../access/audited.ts";
import type { ImportReport } from "../intake/tables/ImportReport.ts";
import type { PutReport } from "../writing/put.ts";

/** What the audit record says of an imported table. */
export function changeByTable(table: string): Change<ImportReport> {
  return {
    what: "import",
    of: [table],
    isRefused: ({ refused }) => refused > 0,
    countsOf({ documents, codings, refused, things, mentions, dataVersion }) {
      const [created, updated] = [things.created + mentions.created, things.updated + mentions.updated];
      const removed = things.removed + mentions.removed;
      return { documents, codings, refused, created, updated, removed, dataVersion: dataVersion ?? "" };
    },
  };
}

/** What the audit record says of a file that was imported as a whole. */
export function changeByPut(file: string): Change<{ put: PutReport }> {
  return {
    what: "import",
    of: [file],
    countsOf: ({ put: { created, updated, removed, dataVersion } }) => ({ created, updated, removed, dataVersion }),
  };
}
