// The attackers run in a process of their own, so that what the test runner keeps in memory and collects is nobody's waiting time.
import path from "node:path";
import { joined } from "../../../src/joined.mjs";

await import(path.join(await joined("test/slow/attacks/attackers.ts"), "attackers.mjs"));
