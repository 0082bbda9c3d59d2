import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Remembers in a file, by digest, what was checked before and found to be without fault. Faults are never remembered. */
export class FoundWell {
  readonly #before: ReadonlySet<string>;
  readonly #now = new Set<string>();

  /** `basis` is all that the check depends on beside what is checked: the version of the checker, what it knows. */
  constructor(
    private readonly file: string,
    private readonly basis: string,
  ) {
    this.#before = new Set(existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as string[]) : []);
  }

  /** What `check` finds in `checked`; it is not run where it found nothing before. */
  findings(checked: string, check: () => readonly string[]): readonly string[] {
    const digest = createHash("sha256").update(this.basis).update("\0").update(checked).digest("hex");
    const findings = this.#before.has(digest) ? [] : check();
    if (findings.length === 0) this.#now.add(digest);
    return findings;
  }

  /** Keeps what was found well this time; what is checked no longer is forgotten. */
  save(): void {
    mkdirSync(path.dirname(this.file), { recursive: true });
    writeFileSync(this.file, JSON.stringify([...this.#now].sort()));
  }
}
