type Json = unknown;

/**
 * Cursors are opaque: a program may give others than those that were recorded, if each leads to the same place. This learns, answer by
 * answer, which cursor of the program stands where a recorded one stood, and speaks the program's language to it.
 */
export class Cursors {
  readonly #ofProgram = new Map<string, string>();

  /** The values with the program's cursors in place of the recorded ones. */
  inProgram<Value>(values: Value): Value {
    // In a document they stand between quotation marks.
    const replace = (text: string) =>
      this.#ofProgram.get(text) ??
      text.replace(/"([\w-]{20,})"/g, (_all, one: string) => `"${this.#ofProgram.get(one) ?? one}"`);
    return replaced(values, replace) as Value;
  }

  /** The answer with recorded cursors in place of the program's, where they stand at the same place. */
  asRecorded(answer: Json, recorded: Json): Json {
    if (typeof answer === "string" && typeof recorded === "string" && isCursor(answer) && isCursor(recorded)) {
      this.#ofProgram.set(recorded, answer);
      return recorded;
    }
    if (Array.isArray(answer) && Array.isArray(recorded))
      return answer.map((one, place) => this.asRecorded(one, recorded[place]));
    if (!isMap(answer) || !isMap(recorded)) return answer;
    return Object.fromEntries(
      Object.entries(answer).map(([name, value]) => [name, this.asRecorded(value, recorded[name])]),
    );
  }
}

/** The text of a list that begins with the mark of what it is a place in. */
function isCursor(text: string): boolean {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    return Array.isArray(parts) && parts.length >= 3 && /^[0-9a-f]{16}$/.test(String(parts[0]));
  } catch {
    return false;
  }
}

function replaced(value: Json, replace: (text: string) => string): Json {
  if (typeof value === "string") return replace(value);
  if (Array.isArray(value)) return value.map((one) => replaced(one, replace));
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, replaced(inner, replace)]));
}

function isMap(value: Json): value is Record<string, Json> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
