import { setFlagsFromString } from "node:v8";

/** The size on the command line of node: `--optimize-for-size` changes it too, and does not put it back. */
const newSpace =
  process.execArgv.findLast((option) => option.startsWith("--max-semi-space-size=")) ?? "--max-semi-space-size=0";
/** What is left after a look stands close together: else a page stays whole for the few things on it, and what a server takes rises for hours. */
const sooner = ["--heap-growing-percent=50", "--optimize-for-size", newSpace];
/** As V8 starts. */
const itsOwn = ["--heap-growing-percent=0", "--no-optimize-for-size", newSpace];

let asking = 0;

/**
 * From now on, looks for what is no longer used when the heap has grown by half, not when it is several times as large: a server whose
 * clients ask ever new questions would take half a gigabyte before V8 looks.
 */
export function collectSoonerFromNowOn(): void {
  asking += 1;
  setOptions(sooner);
}

/** The same while this work goes on: where rows come and go by the million, as in imports, that is most of the heap. */
export async function collectSooner<Result>(work: () => Promise<Result>): Promise<Result> {
  collectSoonerFromNowOn();
  try {
    return await work();
  } finally {
    asking -= 1;
    if (asking === 0) setOptions(itsOwn);
  }
}

/** Does what is at once done under the options that V8 started with: it takes compiled code back only under those that it gave it under. */
export function underOptionsOfStart<Result>(work: () => Result): Result {
  setOptions(itsOwn);
  try {
    return work();
  } finally {
    if (asking > 0) setOptions(sooner);
  }
}

function setOptions(options: readonly string[]): void {
  for (const option of options) setFlagsFromString(option);
}
