import { OverlapInputError } from "../OverlapInputError.ts";

/** 97.5 % quantile of the standard normal distribution. */
const Z_95 = 1.959963984540054;

/**
 * Wilson's score interval (1927) of a share, 95 % unless another normal quantile is given; null for 0 of 0.
 * @throws OverlapInputError unless 0 ≤ successes ≤ trials.
 */
export function wilsonInterval(successes: number, trials: number, z = Z_95): { low: number; high: number } | null {
  if (!(successes >= 0 && successes <= trials))
    throw new OverlapInputError("successes", `${successes} of ${trials} is no share.`);
  if (trials === 0) return null;
  const share = successes / trials;
  const centre = share + (z * z) / (2 * trials);
  const half = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  const scale = 1 + (z * z) / trials;
  return {
    low: successes === 0 ? 0 : Math.max(0, (centre - half) / scale),
    high: successes === trials ? 1 : Math.min(1, (centre + half) / scale),
  };
}
