import { readFileSync } from "node:fs";
import { type KeyRecord, roles } from "./KeyRecord.ts";

/** A day that exists, as YYYY-MM-DD. */
export function isDay(value: unknown): value is string {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** What is wrong with a name, as the end of a sentence. */
export function faultOfName(name: unknown): string | undefined {
  const isName = typeof name === "string" && /^[\w.@-]{1,60}$/.test(name);
  return isName ? undefined : "is not a name of 1 to 60 letters, digits and . _ @ -";
}

/** The keys that a key file holds. Throws a sentence about what is wrong with it. */
export function keysOfFile(file: string): KeyRecord[] {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`API_KEYS "${file}" cannot be read (${code}).`, { cause: error });
  }
  try {
    return keyRecordsIn(text);
  } catch (error) {
    throw new Error(`API_KEYS "${file}" cannot be used: it ${(error as Error).message}.`, { cause: error });
  }
}

function keyRecordsIn(text: string): KeyRecord[] {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new Error("is not JSON", { cause: error });
  }
  const keys: unknown = Object(content).keys;
  if (!Array.isArray(keys)) throw new Error('has no list "keys"');
  const records = keys.map((key: unknown, index) => {
    const fault = faultOf(Object(key) as Record<string, unknown>);
    if (fault !== undefined) throw new Error(`has a fault in key ${index + 1}: ${fault}`);
    return key as KeyRecord;
  });
  const names = records.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`names "${twice}" twice`);
  return records;
}

function faultOf({ name, role, sha256, created, lastDay }: Record<string, unknown>): string | undefined {
  const wrongName = faultOfName(name);
  if (wrongName !== undefined) return `"name" ${wrongName}`;
  if (!(roles as readonly unknown[]).includes(role)) return `"role" is none of ${roles.join(", ")}`;
  if (typeof sha256 !== "string" || !/^[\da-f]{64}$/.test(sha256))
    return '"sha256" is not a hash of 64 hexadecimal digits';
  if (!isDay(created)) return '"created" is not a day such as 2027-01-31';
  return lastDay === undefined || isDay(lastDay) ? undefined : '"lastDay" is not a day such as 2027-01-31';
}
