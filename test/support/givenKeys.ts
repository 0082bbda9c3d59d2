import path from "node:path";
import { ApiKeys } from "../../src/access/ApiKeys.ts";
import { changeKeys } from "../../src/access/changeKeys.ts";
import type { Role } from "../../src/access/KeyRecord.ts";
import { hashOfKey, newKey } from "../../src/access/newKey.ts";
import { freshFolder } from "./program.ts";

/** A key file with one key for each role, `overdue` which held until yesterday's yesterday, and the keys themselves. */
export function givenKeys() {
  const file = path.join(freshFolder(), "keys.json");
  const faults: string[] = [];
  const add = (name: string, role: Role, lastDay?: string) => {
    const key = newKey();
    const sha256 = hashOfKey(key).toString("hex");
    const record = { name, role, sha256, created: "2025-01-31", ...(lastDay !== undefined && { lastDay }) };
    changeKeys(file, (keys) => [...keys, record]);
    return key;
  };
  const reader = add("ada", "reader");
  const admin = add("root", "admin");
  const overdue = add("old", "reader", "2025-02-28");
  return { file, faults, add, reader, admin, overdue, keys: new ApiKeys(file, (sentence) => faults.push(sentence)) };
}
