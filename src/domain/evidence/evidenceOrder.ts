import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { upwards } from "../list/orders.ts";
import { orderType } from "../list/orderType.ts";

/** The orders of evidence of a kind, as an enum of their own. */
export function evidenceOrderType(name: string) {
  const orders = {
    PLACE: "By contribution, then as the words stand there.",
    PLACE_DESC: "The same from the end.",
    DATE: "That of the contribution, oldest first.",
    DATE_DESC: "That of the contribution, newest first.",
  };
  return orderType(name, orders, "place");
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
