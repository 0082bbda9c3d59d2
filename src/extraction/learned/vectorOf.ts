/** The known features of a sentence, each with how much it counts: more where it is rare or stands there often; squares add up to 1. */
export function vectorOf(
  features: ReadonlyMap<string, number>,
  rarenessOf: (feature: string) => number | undefined,
): [feature: string, value: number][] {
  const known = [...features].flatMap(([feature, times]): [string, number][] => {
    const rareness = rarenessOf(feature);
    return rareness === undefined ? [] : [[feature, (1 + Math.log(times)) * rareness]];
  });
  const length = Math.sqrt(known.reduce((sum, [, value]) => sum + value * value, 0));
  return known.map(([feature, value]) => [feature, value / length]);
}
