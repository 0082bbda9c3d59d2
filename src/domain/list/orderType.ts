import { enumType } from "../node/enumType.ts";

/** The orders of a list as an enum; `last` is what breaks the ties that are left. */
export function orderType<Order extends string>(
  name: string,
  orders: Readonly<Record<Order, string>>,
  last: "key" | "place" = "key",
): { readonly [One in Order]: One } {
  const undated = "DATE" in orders ? " What has no date comes last either way." : "";
  return enumType(name, `Ties are broken by the next order, then by ${last}.${undated}`, orders);
}
