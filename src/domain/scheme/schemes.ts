import { connectionType } from "../list/connectionType.ts";
import type { List } from "../list/List.ts";
import { nodesOf } from "../node/nodesOf.ts";
import { Scheme } from "./Scheme.ts";

export const SchemeConnection = connectionType("Scheme", () => Scheme);

export const schemeAt = nodesOf<Scheme>("scheme", (row: Scheme) => row);

export const schemes: List<Scheme> = { name: "schemes", table: "scheme", read: schemeAt, orders: { KEY: {} } };
