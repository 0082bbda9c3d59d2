// `npm run bench`: joined like the program itself, so that what is measured runs as it does there.
import path from "node:path";
import { joined } from "../../src/joined.mjs";

// Beside it what runs in processes of its own.
const alone = [
  "test/bench/overlap/nearestAlone.ts",
  "test/bench/import/importAlone.ts",
  "test/bench/start/emptyAlone.ts",
  "test/bench/reads/fastifyAlone.ts",
  "test/bench/reads/apolloAlone.ts",
];

await import(path.join(await joined("test/bench/main.ts", ...alone), "main.mjs"));
