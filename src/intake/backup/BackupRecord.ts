import type { Params } from "../../graph/params.ts";
import type { Label } from "../../model/ModelNode.ts";
import type { Release } from "../../writing/release.ts";

/** The first line of a backup: what it is, and which data it holds. */
export interface BackupHead extends Release {
  format: typeof backupFormat;
}

export const backupFormat = "concordance-backup-1";

/** A line each: a node, or a relationship that was declared; what is derived is derived again. */
export type BackupRow =
  | [label: Label, properties: Params]
  | [from: string, type: string, to: string, source: string, target: string, properties: Params];

/** The last line: how much the lines before hold, and the digest of their bytes. */
export interface BackupFoot {
  nodes: number;
  edges: number;
  sha256: string;
}
