import { nearestOfAll } from "./nearestOfAll.ts";
import { zipfTable } from "./zipfTable.ts";

// A process of its own, since its memory is measured: `node nearestAlone.mjs HOLDERS`, one line of JSON on stdout.
const table = zipfTable(Number(process.argv[2]), 500);
const start = performance.now();
nearestOfAll(table);
const wallMs = performance.now() - start;
process.stdout.write(JSON.stringify({ wallMs, peakMb: process.resourceUsage().maxRSS / 1024 }));
