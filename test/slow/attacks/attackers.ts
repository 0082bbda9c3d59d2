import { longAttacks } from "./longAttacks.ts";
import { quickAttacks } from "./quickAttacks.ts";

export interface Attacking {
  address: string;
  name: string;
  /** How long it goes on, and how many do it at once. */
  seconds: number;
  attackers: number;
}

export interface Attacked {
  /** How often it was done, and what it was answered with. */
  turns: number;
  statuses: number[];
}

async function attack({ address, name, seconds, attackers }: Attacking): Promise<Attacked> {
  const volley = { ...quickAttacks, ...longAttacks }[name]!;
  const statuses = new Set<number>();
  const until = performance.now() + seconds * 1_000;
  let turns = 0;
  const attacker = async () => {
    do for (const status of [await volley(address, (turns += 1))].flat()) statuses.add(status);
    while (performance.now() < until);
  };
  await Promise.all(Array.from({ length: attackers }, attacker));
  return { turns, statuses: [...statuses] };
}

/** Attacks as it is told by a message, and answers each with what came of it. */
process.on("message", (told: Attacking) => void attack(told).then((attacked) => process.send!(attacked)));
process.once("disconnect", () => process.exit());
process.send!("ready");
