/** The steps of colour of a number of passages, the same in every release and chart: 0, 1, 2, 3-4, 5-6, 7 and more. */
export const steps = ["0", "1", "2", "3–4", "5–6", "7+"] as const;

const from = [0, 1, 2, 3, 5, 7];

export function stepOf(value: number): number {
  return from.findLastIndex((least) => value >= least);
}
