import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";

/** The document in a file, or on standard input for `-`. Throws an Error with a sentence where it cannot be read. */
export async function documentIn(file: string): Promise<string> {
  if (file === "-") return text(process.stdin);
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new Error(`The file ${file} cannot be read. Give a .graphql file, or - to read standard input.`);
  }
}

/** Variables as JSON. Undefined where the text is no JSON object. */
export function variablesIn(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
