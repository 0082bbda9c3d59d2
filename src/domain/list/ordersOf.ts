import type { List, Order } from "./List.ts";

/** Of the values of a place whether they are numbers: one an order that has values, then its place as it is stored, and its id. */
export function areNumbers(orders: readonly Order[]): boolean[] {
  return [...orders.filter(({ by }) => by !== undefined).map(({ numeric }) => numeric === true), false, false];
}

interface NamedOrders {
  names: readonly string[];
  orders: readonly Order[];
}
/** Those of lists whose order nobody chose. */
const usualOrders = new WeakMap<object, NamedOrders>();

export function ordersOf(
  list: List<unknown, never>,
  asked: string | readonly string[] | null | undefined,
): NamedOrders {
  const given = asked == null ? [] : [asked].flat();
  if (given.length > 0) return ordersNamed(list, given);
  const usual = usualOrders.get(list) ?? ordersNamed(list, Object.keys(list.orders).slice(0, 1));
  usualOrders.set(list, usual);
  return usual;
}

function ordersNamed(list: List<unknown, never>, names: readonly string[]): NamedOrders {
  const orders = names.map((name) => {
    const order = list.orders[name];
    if (order === undefined) throw new Error(`${list.name} has no order ${name}`);
    return order;
  });
  return { names, orders };
}
