/** One figure against its goal. */
export interface Finding {
  /** Which promise it belongs to: P5. */
  promise: string;
  /** What was compared or timed, and what was inside. */
  says: string;
  goal: { atLeast: number } | { atMost: number };
  unit: "×" | "ms" | "MB" | "/s" | "share";
  /** Undefined where a peer was missing. */
  value?: number;
  /** Why there is no value. */
  missing?: string;
  /** What the value was made of: medians by contestant. */
  detail?: Record<string, number>;
}

export function isMet({ value, goal }: Finding): boolean | undefined {
  if (value === undefined) return undefined;
  return "atLeast" in goal ? value >= goal.atLeast : value <= goal.atMost;
}

/** Findings as a table for people, one line each. */
export function tableOf(findings: readonly Finding[]): string {
  const rows = findings.map((finding) => [
    finding.promise,
    finding.says,
    finding.value === undefined ? "" : `${finding.value.toPrecision(3)} ${finding.unit}`,
    "atLeast" in finding.goal ? `≥ ${finding.goal.atLeast}` : `≤ ${finding.goal.atMost}`,
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

function verdictOf(finding: Finding): string {
  const met = isMet(finding);
  if (met === undefined) return `missing: ${finding.missing}`;
  return met ? "met" : "not met";
}
