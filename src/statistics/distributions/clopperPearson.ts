/** What lies outside of the interval, on either side. */
const OUTSIDE = 0.025;

/** The exact 95 % interval of a chance that came true `successes` times of `trials` (Clopper and Pearson 1934). */
export function clopperPearson(successes: number, trials: number): { low: number; high: number } {
  return {
    low: successes === 0 ? 0 : chanceAt(trials, successes, OUTSIDE),
    high: successes === trials ? 1 : chanceAt(trials, successes + 1, 1 - OUTSIDE),
  };
}

/** The p at which P(k successes or more) is `wanted`; the tail only grows with p. */
function chanceAt(trials: number, k: number, wanted: number): number {
  let logChoose = 0;
  for (let i = 1; i <= k; i++) logChoose += Math.log((trials - k + i) / i);
  let [low, high] = [0, 1];
  while (high - low > 1e-14 * high) {
    const p = (low + high) / 2;
    if (tailFrom(trials, k, p, logChoose) < wanted) low = p;
    else high = p;
  }
  return (low + high) / 2;
}

/** P(k or more), by whichever side of k is the smaller. */
function tailFrom(trials: number, k: number, p: number, logChoose: number): number {
  const mass = Math.exp(logChoose + k * Math.log(p) + (trials - k) * Math.log1p(-p));
  const odds = p / (1 - p);
  let [sum, term] = [0, 1];
  if (k > trials * p) {
    for (let i = k; i <= trials && term > 1e-18 * sum; i++) {
      sum += term;
      term *= ((trials - i) / (i + 1)) * odds;
    }
    return mass * sum;
  }
  for (let i = k; i > 0 && (i === k || term > 1e-18 * sum); i--) {
    term *= i / (trials - i + 1) / odds;
    sum += term;
  }
  return 1 - mass * sum;
}
