import type { Stance as StanceName } from "../../domain/mention/Mention.ts";
import type { Stretch } from "./Governor.ts";
import type { Sentence } from "../passages/Passage.ts";
import type { ReadingRules } from "../rules/ReadingRules.ts";

export type Stance = `${StanceName}`;

/** How a sentence stands to a principle, null where the rules cannot tell; and by which words. */
export interface Judgement {
  stance: Stance | null;
  reason: string;
}
export interface StanceContext {
  sentence: Sentence;
  /** It asks for something or values it. */
  endorses: boolean;
  /** It ends with a question mark. */
  asks: boolean;
  /** Words that name principles: what stands in them governs nothing. */
  taken: Stretch[];
  names: Set<string>;
  rules: ReadingRules;
}

/** Invoked, and nothing is said against it. */
export const plain: Judgement = { stance: "AFFIRMS", reason: "" };
/** Supported, protected, asked for or called valuable. */
export const held: Judgement = { stance: "AFFIRMS", reason: "" };
