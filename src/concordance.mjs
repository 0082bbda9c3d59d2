#!/usr/bin/env node
// The program as npm finds it.
import path from "node:path";
import { joined } from "./joined.mjs";
import { loaded } from "./loaded.mjs";

process.exitCode = await loaded(path.join(await joined("src/main.ts"), "main.js")).exitCode;
