import { setFlagsFromString } from "node:v8";

const growingPercent = 50;
/** As V8 has it. */
const itsOwn = 0;

/**
 * While this work goes on, looks for what is no longer used when the heap has grown by half, not when it is several times as large: where
 * rows come and go by the million, as in imports, that is most of it.
 */
export async function collectSooner<Result>(work: () => Promise<Result>): Promise<Result> {
  setFlagsFromString(`--heap-growing-percent=${growingPercent}`);
  try {
    return await work();
  } finally {
    setFlagsFromString(`--heap-growing-percent=${itsOwn}`);
  }
}
