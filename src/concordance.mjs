#!/usr/bin/env node
// The program as npm finds it.
import path from "node:path";
import { joined } from "./joined.mjs";

await import(path.join(await joined("src/main.ts"), "main.mjs"));
