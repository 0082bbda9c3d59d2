export type UnreadableTextCode = "TEXT_HAS_NUL" | "TEXT_HAS_LONE_SURROGATE";

/** The text cannot be kept with exact places: the bytes it came from were not text, or were decoded wrongly. */
export class UnreadableText extends Error {
  readonly code: UnreadableTextCode;
  /** Where, in UTF-16 units: code points are not defined here. */
  readonly position: number;

  constructor(code: UnreadableTextCode, position: number, sentence: string) {
    super(sentence);
    this.name = "UnreadableText";
    this.code = code;
    this.position = position;
  }
}
