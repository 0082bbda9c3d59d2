#!/usr/bin/env node
// The program as npm finds it. It is written in TypeScript and read as such, so that a checkout runs without a build.
import { register } from "tsx/esm/api";

register();
await import("./main.ts");
