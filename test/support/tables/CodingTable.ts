import { randomOf } from "../random.ts";

export interface TableDocument {
  contribution: string;
  contributor: string;
  kind: string;
  date: string;
}

export interface Coding {
  document: number;
  principle: number;
  locator: string;
}

/** A coding table as a researcher has it: who says what where. It can be written in each shape; all say the same. */
export class CodingTable {
  readonly documents: TableDocument[] = [];
  readonly principles: { label: string; group: string }[] = [];
  readonly codings: Coding[] = [];

  /** 30 documents, two of them of one name, 42 principles in 6 groups, 487 locators; the same for the same seed. */
  static drawn(seed: number): CodingTable {
    const random = randomOf(seed);
    const table = new CodingTable();
    const kinds = ["CIVIL_SOCIETY", "BUSINESS", "ACADEMIA", "PARLIAMENT"];
    for (let n = 1; n <= 30; n += 1)
      table.documents.push({
        contribution: n <= 2 ? "Charter of rights" : `Declaration ${n}`,
        contributor: `Assembly ${n}`,
        kind: kinds[n % kinds.length]!,
        date: String(1999 + random.below(20)),
      });
    for (let n = 1; n <= 42; n += 1)
      table.principles.push({ label: `Principle No. ${n}`, group: `Group ${Math.ceil(n / 7)}` });
    for (let n = 1; n <= 487; n += 1)
      table.codings.push({
        document: random.below(30),
        principle: n <= 42 ? n - 1 : random.below(42),
        locator: `art. ${1 + random.below(40)}, “§ ${n}”`,
      });
    table.codings.sort((a, b) => a.document - b.document || a.principle - b.principle);
    return table;
  }

  long(): string[][] {
    const fields = ["contribution", "contributor", "kind", "date", "group", "principle", "locator"];
    const rows = this.codings.map(({ document, principle, locator }) => {
      const { label, group } = this.principles[principle]!;
      return [...Object.values(this.documents[document]!), group, label, locator];
    });
    return [fields, ...rows];
  }

  /** With a row of groups above the headings; only the first principle of a group has its name, as merged cells do. */
  wide(): string[][] {
    const fields = ["contribution", "contributor", "kind", "date"];
    const groups = this.principles.map(({ group }, n) => (group === this.principles[n - 1]?.group ? "" : group));
    const rows = this.documents.map((told, document) => [
      ...Object.values(told),
      ...this.principles.map((_told, principle) =>
        this.codings
          .filter((coding) => coding.document === document && coding.principle === principle)
          .map(({ locator }) => locator)
          .join("; "),
      ),
    ]);
    return [["", "", "", "", ...groups], [...fields, ...this.principles.map(({ label }) => label)], ...rows];
  }

  transposed(): string[][] {
    const wide = this.wide();
    return wide[0]!.map((_cell, column) => wide.map((row) => row[column]!));
  }
}

/** Rows as CSV, every cell in quotes where `separator` or a quote stands in it. */
export function csvOf(rows: readonly (readonly string[])[], separator = ","): string {
  const quoted = (cell: string) => (/["\n,;|\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => `${row.map(quoted).join(separator)}\r\n`).join("");
}
