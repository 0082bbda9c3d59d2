import { registerEnumType } from "type-graphql";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { upwards } from "../list/orders.ts";

const values = { PLACE: "PLACE", PLACE_DESC: "PLACE_DESC", DATE: "DATE", DATE_DESC: "DATE_DESC" };

/** The orders of evidence of a kind, as an enum of their own. */
export function evidenceOrderType(name: string): typeof values {
  const type = { ...values };
  registerEnumType(type, {
    name,
    description: "Ties are broken by the next order, then by place. What has no date comes last either way.",
    valuesConfig: {
      PLACE: { description: "By contribution, then as the words stand there." },
      PLACE_DESC: { description: "The same from the end." },
      DATE: { description: "That of the contribution, oldest first." },
      DATE_DESC: { description: "That of the contribution, newest first." },
    },
  });
  return type;
}

const dateIn =
  (column: "sortDate" | "sortDateDescending") =>
  ({ tables: { evidence, contribution } }: Snapshot, row: number) =>
    contribution.columns[column].at(evidence.columns.contribution.at(row))!;

/** Evidence is stored by contribution, then as the words stand there. */
export const evidenceOrders = {
  ...upwards("PLACE", {}),
  DATE: { by: dateIn("sortDate") },
  DATE_DESC: { by: dateIn("sortDateDescending"), descending: true },
};
