import { timingSafeEqual } from "node:crypto";
import { statSync } from "node:fs";
import type { KeyRecord, Role } from "./KeyRecord.ts";
import { keysOfFile } from "./keysOfFile.ts";
import { hashOfKey } from "./newKey.ts";

export interface KeyHolder {
  name: string;
  role: Role;
}

/** The keys of a file, as the file is at the moment: one that is revoked or added there needs no new start. */
export class ApiKeys {
  readonly #file: string;
  readonly #onFault: (sentence: string) => void;
  #records: readonly KeyRecord[] = [];
  #state = "";

  /**
   * Throws a sentence where the file is not there or has faults. Later faults go to `onFault`, and the keys stay those of before; a file
   * that is gone has none.
   */
  constructor(file: string, onFault: (sentence: string) => void) {
    this.#file = file;
    this.#onFault = onFault;
    this.#state = stateOf(file);
    if (this.#state === "gone")
      throw new Error(`API_KEYS "${file}" is not there. \`concordance key add NAME --role reader\` makes it.`);
    this.#records = keysOfFile(file);
  }

  /** Whose key it is, or why it does not count, as a sentence. */
  holderOf(key: string, now: Date = new Date()): KeyHolder | string {
    this.#readAgain();
    const hash = hashOfKey(key);
    let found: KeyRecord | undefined;
    // All are compared, each in constant time: how long it takes tells nothing of which one is near.
    for (const record of this.#records) if (timingSafeEqual(Buffer.from(record.sha256, "hex"), hash)) found = record;
    if (found === undefined) return "This key is not known here, or was revoked.";
    const { name, role, lastDay } = found;
    if (lastDay !== undefined && now.toISOString().slice(0, 10) > lastDay)
      return `This key held until ${lastDay}. Ask the operator for another.`;
    return { name, role };
  }

  #readAgain(): void {
    try {
      const state = stateOf(this.#file);
      if (state === this.#state) return;
      this.#state = state;
      this.#records = state === "gone" ? [] : keysOfFile(this.#file);
    } catch (error) {
      this.#onFault((error as Error).message);
    }
  }
}

function stateOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? "gone" : `${found.ino} ${found.size} ${found.mtimeNs}`;
}
