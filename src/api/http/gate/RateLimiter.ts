/** What a client may spend at the moment. */
export interface Balance {
  limit: number;
  remaining: number;
  /** Until all of it is there again. */
  resetSeconds: number;
}

interface Purse {
  points: number;
  atMs: number;
}

/** Whoever was away for a minute has all points again, so no more than these need to be remembered; beyond, the one that asked longest ago goes. */
const mostClients = 50_000;
const minuteMs = 60_000;

/** Points that clients may spend: so many at most, and so many again in a minute, steadily. */
export class RateLimiter {
  readonly #purses = new Map<string, Purse>();

  constructor(
    readonly pointsAMinute: number,
    readonly nowMs: () => number = () => performance.now(),
  ) {}

  /** Takes so many points, all or none. The seconds to wait for where they are not there; Infinity where they never will be. */
  take(client: string, points: number): number {
    const purse = this.#purseOf(client);
    if (points > this.pointsAMinute) return Infinity;
    const missing = points - purse.points;
    if (missing > 0) return Math.ceil((missing / this.pointsAMinute) * (minuteMs / 1_000));
    purse.points -= points;
    return 0;
  }

  balanceOf(client: string): Balance {
    const { points } = this.#purseOf(client);
    const limit = this.pointsAMinute;
    return { limit, remaining: Math.floor(points), resetSeconds: Math.ceil(((limit - points) / limit) * 60) };
  }

  #purseOf(client: string): Purse {
    const atMs = this.nowMs();
    const before = this.#purses.get(client);
    const gained = before === undefined ? this.pointsAMinute : ((atMs - before.atMs) / minuteMs) * this.pointsAMinute;
    const purse = { points: Math.min(this.pointsAMinute, (before?.points ?? 0) + gained), atMs };
    this.#purses.delete(client);
    this.#purses.set(client, purse);
    if (this.#purses.size > mostClients) this.#purses.delete(this.#purses.keys().next().value!);
    return purse;
  }
}
