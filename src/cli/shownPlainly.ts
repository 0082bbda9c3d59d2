/** Nothing that a file holds steers the terminal: control characters and marks that turn the writing round are spelt out. */
export function shownPlainly(line: string): string {
  return line.replace(/[\p{Cc}\p{Bidi_Control}]/gu, (mark) => `\\u{${mark.codePointAt(0)!.toString(16)}}`);
}
