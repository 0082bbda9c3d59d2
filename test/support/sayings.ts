/** What can be said of a piece of evidence, each a condition over the seeds. */
import { dayWithin, plain, type Said } from "./reckon.ts";

/** It is about one of these: principles, instruments or provisions. */
export const about =
  (...keys: string[]) =>
  ({ of }: Said) =>
    of.some((key) => keys.includes(key));
export const inContribution =
  (key: string) =>
  ({ contribution }: Said) =>
    contribution["key"] === key;
export const inProcess =
  (key: string) =>
  ({ contribution }: Said) =>
    contribution["process"] === `process:${key}`;
export const ofKind =
  (...kinds: string[]) =>
  ({ contributors }: Said) =>
    contributors.some((one) => kinds.includes(one["kind"] as string));
export const dated =
  (from: string, to: string) =>
  ({ contribution }: Said) =>
    dayWithin(contribution["date"], from, to);
export const reads =
  (part: string) =>
  ({ n }: Said) =>
    plain(n["exact"]).includes(part);
export const nothing = () => false;
