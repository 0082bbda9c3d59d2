/** V8 copies shorter pieces. */
const shortest = 13;

/** A piece of a string keeps all of it in memory, here the lines around it: its words for themselves. */
export function alone(text: string): string {
  return text.length < shortest ? text : Buffer.from(text).toString();
}
