import { nearestTo } from "../../../src/statistics/pairs/nearestTo.ts";
import { SharedCounter } from "../../../src/statistics/incidence/SharedCounter.ts";
import { nearestAsked } from "./nearestOfAll.ts";
import { zipfTable } from "./zipfTable.ts";

// A process of its own, since its memory is measured: `node nearestAlone.mjs HOLDERS`, one line of JSON on stdout.
const table = zipfTable(Number(process.argv[2]), 500);
const start = performance.now();
const counter = new SharedCounter(table);
// Whoever asks for the nearest of so many writes them down as they come: they are not kept.
for (let holder = 0; holder < table.holderCount; holder++) nearestTo(counter, holder, nearestAsked, "JACCARD");
const wallMs = performance.now() - start;
const cpuMs = process.cpuUsage().user / 1_000;
process.stdout.write(JSON.stringify({ wallMs, cpuMs, peakMb: process.resourceUsage().maxRSS / 1024 }));
