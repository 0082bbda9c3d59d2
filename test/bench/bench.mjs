// `npm run bench`: joined like the program itself, so that what is measured runs as it does there.
import path from "node:path";
import { joined } from "../../src/joined.mjs";

// The classes of the schema need it before any of them is read, and joined files do not keep the order of imports.
const first = "src/noDesignTypes.ts";
// Beside it what runs in processes of its own.
const alone = [
  "test/bench/overlap/nearestAlone.ts",
  "test/bench/import/importAlone.ts",
  "test/bench/start/emptyAlone.ts",
  "test/bench/reads/fastifyAlone.ts",
  "test/bench/reads/apolloAlone.ts",
];

const folder = await joined("test/bench/main.ts", first, ...alone);
await import(path.join(folder, "noDesignTypes.mjs"));
await import(path.join(folder, "main.mjs"));
