import { escapedPattern } from "../../text/escapedPattern.ts";

/** Any of the forms, the longest first; nothing where there is none; "para" also as "Para" and "PARA", "action line" also as "Action Line". */
export function anyCaseOf(forms: string[]): string {
  const sorted = [...new Set(forms)].toSorted((a, b) => b.length - a.length);
  return `(?:${[...new Set(sorted.flatMap(inAnyCase))].join("|") || "(?!)"})`;
}

function inAnyCase(form: string): string[] {
  const words = form.split(" ");
  const ways = words.reduce<string[][]>(
    (before, word) =>
      before.flatMap((way) => [
        [...way, word],
        [...way, word.charAt(0).toUpperCase() + word.slice(1)],
      ]),
    [[]],
  );
  return [...ways, words.map((word) => word.toUpperCase())].map((way) => way.map(escapedPattern).join("\\s"));
}
