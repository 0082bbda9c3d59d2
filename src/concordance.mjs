#!/usr/bin/env node
// The program as npm finds it.
import { joined } from "./joined.mjs";
import { loaded } from "./loaded.mjs";

process.exitCode = await loaded(await joined("src/main.ts")).exitCode;
