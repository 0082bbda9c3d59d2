import { Certainty } from "../../../domain/node/Source.ts";
import { Flag, Key, Keys, OneOf, Text, TextByLanguage, TextsByLanguage } from "./rules.ts";

/** A concept of a scheme, in the words of SKOS. `notLabels` look like it and are not it. */
export class PrincipleRecord {
  @Key() key!: string;
  @Keys({ optional: true }) formerKeys?: string[];
  @TextByLanguage() labels!: Record<string, string>;
  @TextsByLanguage() altLabels?: Record<string, string[]>;
  @TextsByLanguage() notLabels?: Record<string, string[]>;
  @Text() definition!: string;
  @Text({ optional: true }) scopeNote?: string;
  /** It only holds others together, and nobody codes it. */
  @Flag({ optional: true }) isGroup?: boolean;
  @Keys({ optional: true }) broader?: string[];
  @Keys({ optional: true }) related?: string[];
  @Keys({ optional: true }) notToBeConfusedWith?: string[];
  @Keys({ optional: true }) exactMatch?: string[];
  @Keys({ optional: true }) closeMatch?: string[];
  @Keys({ optional: true }) broadMatch?: string[];
  /** Of these matches; REPORTED where nothing is said. */
  @OneOf(Object.values(Certainty), { optional: true }) matchCertainty?: Certainty;
  @Text({ optional: true }) source?: string;
  @OneOf(Object.values(Certainty), { optional: true }) certainty?: Certainty;
  @Text({ optional: true }) note?: string;
}
