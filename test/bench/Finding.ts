/** One figure against its goal. */
export interface Finding {
  /** Which promise it belongs to: P5. */
  promise: string;
  /** What was compared or timed, and what was inside. */
  says: string;
  /** Undefined where the figure is only to be known. */
  goal?: { atLeast: number } | { atMost: number } | undefined;
  unit: "×" | "ms" | "MB" | "/s" | "share";
  /** Undefined where a peer was missing. */
  value?: number;
  /** Why there is no value. */
  missing?: string;
  /** What the value was made of: medians by contestant. */
  detail?: Record<string, number>;
}

export function isMet({ value, goal }: Finding): boolean | undefined {
  if (value === undefined || goal === undefined) return undefined;
  return "atLeast" in goal ? value >= goal.atLeast : value <= goal.atMost;
}

/** Findings as a table for people, one line each. */
export function tableOf(findings: readonly Finding[]): string {
  const rows = findings.map((finding) => [
    finding.promise,
    finding.says,
    finding.value === undefined ? "" : `${finding.value.toPrecision(3)} ${finding.unit}`,
    goalOf(finding),
    verdictOf(finding),
  ]);
  const all = [["", "what", "figure", "goal", ""], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function goalOf({ goal }: Finding): string {
  if (goal === undefined) return "–";
  return "atLeast" in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`;
}

function verdictOf(finding: Finding): string {
  if (finding.value === undefined) return `missing: ${finding.missing}`;
  const met = isMet(finding);
  if (met === undefined) return "";
  return met ? "met" : "not met";
}
