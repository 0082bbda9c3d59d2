const signs: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Words between quotes or tags of XML, which knows no other control characters: those become U+FFFD. */
export function xmlText(value: string | number): string {
  return String(value)
    .replace(/[&<>"\t\n\r]/g, (sign) => signs[sign]!)
    .replace(/(?![\u0080-\u009f])\p{Cc}|[\ufffe\uffff]/gu, "\ufffd");
}
