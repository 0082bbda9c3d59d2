import type { Joints } from "./Joints.ts";
import type { NumberedProvisions } from "./ProvisionNumbers.ts";

/** "Goal 13 and target 9.c", which stand in one text: what is said of the second holds for both. */
export function withTargetsOfGoals(text: string, joints: Joints, found: NumberedProvisions[]): NumberedProvisions[] {
  const joined: NumberedProvisions[] = [];
  for (const one of found) {
    const last = joined.at(-1);
    const kinds = `${last?.kind} ${one.kind}`;
    const isPair = kinds === "GOAL TARGET" || kinds === "TARGET GOAL";
    if (last && isPair && joints.alsoNamed.test(text.slice(last.end, one.start))) {
      const rangeText = text.slice(last.start, one.end);
      joined[joined.length - 1] = { ...last, end: one.end, rangeText, numbers: [...last.numbers, ...one.numbers] };
    } else joined.push(one);
  }
  return joined;
}
