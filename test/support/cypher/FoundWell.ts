import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Remembers in a file, by digest, what was checked before and found to be without fault. Faults are never remembered. */
export class FoundWell {
  readonly #own: ReadonlySet<string>;
  readonly #known: ReadonlySet<string>;
  readonly #now = new Set<string>();

  /** What stands in the files of `reads` is believed. Only `file` is written, and never with what another file said. */
  constructor(
    private readonly file: string,
    reads: readonly string[] = [file],
  ) {
    this.#own = digestsIn(reads.filter((one) => one === file));
    this.#known = digestsIn(reads);
  }

  /** What `check` finds; it is not run where it found nothing before. `basis` is all that its finding depends on. */
  findings(basis: string, check: () => readonly string[]): readonly string[] {
    const digest = createHash("sha256").update(basis).digest("hex").slice(0, 24);
    const isKnown = this.#known.has(digest);
    const findings = isKnown ? [] : check();
    if (findings.length === 0 && (!isKnown || this.#own.has(digest))) this.#now.add(digest);
    return findings;
  }

  /** Keeps what was found well this time; what is checked no longer is forgotten. */
  save(): void {
    mkdirSync(path.dirname(this.file), { recursive: true });
    writeFileSync(this.file, `${JSON.stringify([...this.#now].sort(), null, 2)}\n`);
  }
}

function digestsIn(files: readonly string[]): Set<string> {
  const kept = files.filter((file) => existsSync(file));
  return new Set(kept.flatMap((file) => JSON.parse(readFileSync(file, "utf8")) as string[]));
}
