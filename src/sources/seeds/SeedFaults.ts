/** One thing that is wrong in a seed file: where it stands, what it is and what to do about it. */
export interface SeedFault {
  /** Path as the caller would open it: the directory that was asked for, joined with the file's name. */
  file: string;
  /** From 1. */
  line: number;
  /** Key or number of the record; empty for a fault of the whole file. */
  record: string;
  /** Field of the record, with its place from 1 inside lists: `partyTo 2 act`; empty for the whole record. */
  field: string;
  message: string;
}

/** All faults of all seed directories at once, so that an author can mend them in one go. */
export class SeedFaults extends Error {
  override readonly name = "SeedFaults";

  constructor(readonly faults: readonly SeedFault[]) {
    super(faults.map(lineOf).join("\n"));
  }
}

function lineOf({ file, line, record, field, message }: SeedFault): string {
  const where = [`${file}:${line}`, record, field].filter((part) => part !== "").join(" ");
  return `${where}: ${message}`;
}
