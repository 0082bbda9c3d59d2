import { audited, type AuditLine } from "./access/audited.ts";
import { auditFile } from "./access/auditFile.ts";
import { countsOfPlanted } from "./intake/seeds/countsOfPlanted.ts";
import type { Planted } from "./intake/seeds/plantDirectories.ts";
import { makeLog } from "./makeLog.ts";
import type { Settings } from "./settings.ts";

/** A graph that was made ready to answer was changed too. */
export async function recordPlanted(settings: Settings, planted: Planted): Promise<void> {
  const change = { what: "plant", of: ["concordance", ...settings.seedDirectories], countsOf: countsOfPlanted };
  await audited(auditOf(settings), change, async () => planted);
}

/** Where changes of this graph are recorded: beside it; of a Neo4j in the log; of a graph that ends with the process nowhere. */
export function auditOf(settings: Settings): (line: AuditLine) => void {
  const { neo4j, dataDirectory } = settings;
  if (neo4j !== undefined) return (audit) => makeLog(settings).info({ audit }, "audit");
  if (dataDirectory === undefined) return () => undefined;
  return auditFile(dataDirectory, (error, audit) =>
    makeLog(settings).error({ err: error, audit }, "the audit record could not be written"),
  );
}
