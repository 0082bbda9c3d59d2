import "reflect-metadata";
import { runProgram } from "./runProgram.ts";

/** The program runs as soon as this is loaded. */
export const exitCode = runProgram(process.argv.slice(2));
