/** What can be true of a piece of evidence, each a condition over the seeds. */
import { dayWithin, plain, type EvidenceInSeeds } from "./expected.ts";

/** It is about one of these: principles, instruments or provisions. */
export const about =
  (...keys: string[]) =>
  ({ of }: EvidenceInSeeds) =>
    of.some((key) => keys.includes(key));
export const inContribution =
  (key: string) =>
  ({ contribution }: EvidenceInSeeds) =>
    contribution["key"] === key;
export const inProcess =
  (key: string) =>
  ({ contribution }: EvidenceInSeeds) =>
    contribution["process"] === `process:${key}`;
export const ofKind =
  (...kinds: string[]) =>
  ({ contributors }: EvidenceInSeeds) =>
    contributors.some((one) => kinds.includes(one["kind"] as string));
export const dated =
  (from: string, to: string) =>
  ({ contribution }: EvidenceInSeeds) =>
    dayWithin(contribution["date"], from, to);
export const reads =
  (part: string) =>
  ({ n }: EvidenceInSeeds) =>
    plain(n["exact"]).includes(part);
export const nothing = () => false;
