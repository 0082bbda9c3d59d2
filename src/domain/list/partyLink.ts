import type { Snapshot } from "../../snapshot/Snapshot.ts";
import { withSource } from "../node/Source.ts";
import type { Order } from "./List.ts";

/** What the link of a contributor and an instrument says, read from either end. */
export function partyLink({ linkColumns }: Snapshot, number: number): object {
  return withSource(linkColumns.parties[number] as never);
}

const dateOf = (link: object | undefined) => (link as { date: string | null }).date;

export const partyOrders = {
  KEY: {},
  KEY_DESC: { descending: true },
  // What has no date comes last both ways: "~" stands after all digits.
  DATE: { by: (_snapshot, _row, link) => dateOf(link) ?? "~" },
  DATE_DESC: { by: (_snapshot, _row, link) => dateOf(link) ?? "", descending: true },
} satisfies Record<string, Order>;
