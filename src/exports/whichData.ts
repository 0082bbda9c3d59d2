import type { ExportSource } from "./ExportSource.ts";
import type { Scope } from "./Scope.ts";

/** Which data a file holds, for programs: the version of the graph, and which part of it where it is one. */
export interface WhichData {
  dataVersion: string;
  /** Sorted. */
  scope?: { contributions: string[] | undefined; statuses: string[] | undefined };
}

export function whichData({ snapshot: { dataVersion } }: ExportSource, { contributions, statuses }: Scope): WhichData {
  if (contributions === undefined && statuses === undefined) return { dataVersion };
  const listed = (values: ReadonlySet<string> | undefined) => values && [...values].sort();
  return { dataVersion, scope: { contributions: listed(contributions), statuses: listed(statuses) } };
}

/** The same for people, in sentences. */
export function whichDataInWords(source: ExportSource, asked: Scope): string {
  const { dataVersion, scope } = whichData(source, asked);
  const only = [scope?.contributions, scope?.statuses?.map((status) => status.toLowerCase())].map((some) =>
    some?.join(", "),
  );
  return [
    `Data version ${dataVersion}.`,
    ...(only[0] === undefined ? [] : [`Only these documents: ${only[0]}.`]),
    ...(only[1] === undefined ? [] : [`Only evidence that is ${only[1]}.`]),
  ].join(" ");
}
