/** How many times likelier each further shared item is than by chance. null: unbounded, or nothing is left to chance. */
export interface AgreementOdds {
  estimate: number | null;
  low: number | null;
  high: number | null;
}

/** What lies outside of the interval, on either side. */
const OUTSIDE = 0.025;
/** Beyond e^±700 there are no odds. */
const MOST_LOG_ODDS = 700;

/**
 * The odds ratio θ of agreement where P(S = s) ∝ masses[s] θ^s: its conditional maximum likelihood, at which `shared` is expected, and
 * its exact 95 % interval (Cornfield 1956), at whose ends so much or more, or so little or less, has a chance of 2.5 %.
 */
export function agreementOdds(masses: Float64Array, shared: number): AgreementOdds {
  const possible = Array.from(masses.keys()).filter((s) => masses[s]! > 0);
  const [least, most] = [possible[0], possible.at(-1)];
  if (least === most) return { estimate: null, low: null, high: null };
  const logs = possible.map((s) => Math.log(masses[s]!));
  const odds = (value: (s: number) => number, wanted: number) => oddsAt({ possible, logs }, value, wanted);
  const isLeast = shared === least;
  const isMost = shared === most;
  return {
    estimate: isMost
      ? null
      : isLeast
        ? 0
        : odds((s) => (s - least!) / (most! - least!), (shared - least!) / (most! - least!)),
    low: isLeast ? 0 : odds((s) => Number(s >= shared), OUTSIDE),
    high: isMost ? null : odds((s) => Number(s > shared), 1 - OUTSIDE),
  };
}

/**
 * The θ at which `value`, which grows from 0 to 1, has the mean wanted. Newton's method for the logit of that mean, which is nearly a
 * straight line in ln θ, kept between bounds.
 */
function oddsAt(
  { possible, logs }: { possible: readonly number[]; logs: readonly number[] },
  value: (s: number) => number,
  wanted: number,
): number {
  let [low, high, at] = [-MOST_LOG_ODDS, MOST_LOG_ODDS, 0];
  for (let round = 0; round < 100; round++) {
    const largest = possible.reduce((most, s, i) => Math.max(most, logs[i]! + s * at), -Infinity);
    let [yes, no, sumOfYes, sumOfNo] = [0, 0, 0, 0];
    possible.forEach((s, i) => {
      const [weight, share] = [Math.exp(logs[i]! + s * at - largest), value(s)];
      yes += weight * share;
      no += weight * (1 - share);
      sumOfYes += weight * share * s;
      sumOfNo += weight * (1 - share) * s;
    });
    const miss = Math.log(yes / no) - Math.log(wanted / (1 - wanted));
    if (miss < 0) low = at;
    else high = at;
    const newton = at - miss / (sumOfYes / yes - sumOfNo / no);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - at) <= 1e-14 * Math.max(1, Math.abs(at))) break;
    at = next;
  }
  return Math.exp(at);
}
