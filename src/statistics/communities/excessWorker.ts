import { parentPort } from "node:worker_threads";
import { type ExcessAsked, excessCommunities } from "./excessCommunities.ts";
import { giveWay } from "../../threads/giveWay.ts";
import { finish } from "../../threads/steps.ts";

// Runs in a thread of its own: hundreds of sampled tables take seconds, in which others are answered.
giveWay();
parentPort?.on("message", (asked: ExcessAsked) => {
  parentPort?.postMessage(finish(excessCommunities(asked)));
});
