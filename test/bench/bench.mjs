// `npm run bench`: joined like the program itself, so that what is measured runs as it does there.
import path from "node:path";
import { joined } from "../../src/joined.mjs";

await import(path.join(await joined("test/bench/main.ts", "test/bench/overlap/nearestAlone.ts"), "main.mjs"));
