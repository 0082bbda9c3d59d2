import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Frees what this process no longer uses, now and not while something is measured. */
export function collect(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}
