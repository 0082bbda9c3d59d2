/** Words between quotes, as N-Quads in canonical form and Turtle alike escape them. */
export function literalText(text: string): string {
  return `"${text.replace(/["\\]|\p{Cc}/gu, escaped)}"`;
}

const short: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\b": "\\b",
  "\t": "\\t",
  "\n": "\\n",
  "\f": "\\f",
  "\r": "\\r",
};

function escaped(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code >= 0x80) return sign;
  return short[sign] ?? `\\u${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
