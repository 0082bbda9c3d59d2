/** By BCP 47 code. */
export type Labels = Record<string, string[]>;

/** A concept of a codebook, as its file says it; others are named as the file names them. */
export interface Concept {
  /** How the file names it: an address, an id or a label. */
  name: string;
  /** Where it stands in the file, from 1. */
  line: number;
  /** The short name that it shall have, if the file gives one. */
  key: string | undefined;
  labels: Labels;
  altLabels: Labels;
  notLabels: Labels;
  definition: string;
  scopeNote: string;
  /** Nobody codes it. */
  isGroup: boolean;
  broader: string[];
  related: string[];
  notToBeConfusedWith: string[];
  exactMatch: string[];
  closeMatch: string[];
  broadMatch: string[];
}

export interface Codebook {
  title: string | undefined;
  version: string | undefined;
  description: string | undefined;
  concepts: Concept[];
  /** What its file says and principles do not keep, by its name there, with how often. */
  leftOut?: ReadonlyMap<string, number>;
}

export const relations = [
  "broader",
  "related",
  "notToBeConfusedWith",
  "exactMatch",
  "closeMatch",
  "broadMatch",
] as const satisfies readonly (keyof Concept)[];

export function emptyConcept(name: string, line: number): Concept {
  return {
    name,
    line,
    key: undefined,
    labels: {},
    altLabels: {},
    notLabels: {},
    definition: "",
    scopeNote: "",
    isGroup: false,
    broader: [],
    related: [],
    notToBeConfusedWith: [],
    exactMatch: [],
    closeMatch: [],
    broadMatch: [],
  };
}
