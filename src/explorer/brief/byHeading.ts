import type { Quotation } from "../fragments/Quotation.ts";
import type { QuotationGroup } from "../Page.ts";

/** Quotations under their headings, each in the order of its first. */
export function byHeading<Of extends Quotation>(
  quotations: readonly Of[],
  headingOf: (of: Of) => string,
  readAsOf?: (of: Of) => string,
): QuotationGroup[] {
  const groups = new Map<string, { of: Of; readAs?: string }[]>();
  for (const of of quotations) {
    const heading = headingOf(of);
    const one = readAsOf === undefined ? { of } : { of, readAs: readAsOf(of) };
    groups.set(heading, [...(groups.get(heading) ?? []), one]);
  }
  return [...groups].map(([heading, those]) => ({ heading, quotations: those }));
}
