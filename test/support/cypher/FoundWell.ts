import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Remembers in a file, by digest, what was checked before and found to be without fault. Faults are never remembered. */
export class FoundWell {
  readonly #before: ReadonlySet<string>;
  readonly #now = new Set<string>();

  /** What stands in `others` is known too; only `file` is written. */
  constructor(
    private readonly file: string,
    others: readonly string[] = [],
  ) {
    const kept = [file, ...others].filter((one) => existsSync(one));
    this.#before = new Set(kept.flatMap((one) => JSON.parse(readFileSync(one, "utf8")) as string[]));
  }

  /** What `check` finds; it is not run where it found nothing before. `basis` is all that its finding depends on. */
  findings(basis: string, check: () => readonly string[]): readonly string[] {
    const digest = createHash("sha256").update(basis).digest("hex").slice(0, 24);
    const findings = this.#before.has(digest) ? [] : check();
    if (findings.length === 0) this.#now.add(digest);
    return findings;
  }

  /** Keeps what was found well this time; what is checked no longer is forgotten. */
  save(): void {
    mkdirSync(path.dirname(this.file), { recursive: true });
    writeFileSync(this.file, `${JSON.stringify([...this.#now].sort(), null, 2)}\n`);
  }
}
