import { idAt } from "../../snapshot/rowAt.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import type { Evidence, EvidenceKind, EvidenceStatus, Quote } from "./Evidence.ts";

/** A piece of evidence in a row of a snapshot: each field is read there when it is asked for, since few are. */
export class EvidenceAt implements Evidence {
  constructor(
    protected readonly snapshot: Snapshot,
    protected readonly row: number,
  ) {}

  protected get columns() {
    return this.snapshot.tables.evidence.columns;
  }
  get id() {
    return this.columns.id.at(this.row)!;
  }
  get kind() {
    return this.columns.kind.at(this.row) as EvidenceKind;
  }
  get start() {
    return this.columns.startsAt.at(this.row);
  }
  get end() {
    return this.columns.endsAt.at(this.row);
  }
  get locator() {
    return this.columns.locator.at(this.row)!;
  }
  get status() {
    return this.columns.status.at(this.row) as EvidenceStatus;
  }
  get coder() {
    return this.columns.coder.at(this.row)!;
  }
  get confidence() {
    return this.columns.confidence.at(this.row);
  }
  get codebookVersion() {
    return this.columns.codebookVersion.at(this.row)!;
  }
  get codedAt() {
    return this.columns.codedAt.at(this.row);
  }
  get note() {
    return this.columns.note.at(this.row);
  }
  get passageId() {
    return idAt(this.snapshot.tables.passage, this.columns.passage.at(this.row))!;
  }
  get contributionId() {
    return idAt(this.snapshot.tables.contribution, this.columns.contribution.at(this.row))!;
  }
  get quote(): Quote | null {
    const { exact, prefix, suffix, startUtf16, endUtf16 } = this.columns;
    const [words, start, end] = [exact.at(this.row), this.start, this.end];
    if (words === null || start === null || end === null) return null;
    return {
      exact: words,
      prefix: prefix.at(this.row) ?? "",
      suffix: suffix.at(this.row) ?? "",
      start,
      end,
      startUtf16: startUtf16.at(this.row) ?? start,
      endUtf16: endUtf16.at(this.row) ?? end,
    };
  }
}
