import "./noDesignTypes.ts";
import { runProgram } from "./runProgram.ts";

/** For who keeps what V8 compiled. */
export { underOptionsOfStart } from "./threads/collectSooner.ts";

/** The program runs as soon as this is loaded. */
export const exitCode = runProgram(process.argv.slice(2));
