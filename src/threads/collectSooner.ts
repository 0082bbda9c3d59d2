import { setFlagsFromString } from "node:v8";

const growingPercent = 50;
/** As V8 starts with it. */
const itsOwn = 0;

let asking = 0;

/**
 * From now on, looks for what is no longer used when the heap has grown by half, not when it is several times as large: a server whose
 * clients ask ever new questions would take half a gigabyte before V8 looks.
 */
export function collectSoonerFromNowOn(): void {
  asking += 1;
  setGrowing(growingPercent);
}

/** The same while this work goes on: where rows come and go by the million, as in imports, that is most of the heap. */
export async function collectSooner<Result>(work: () => Promise<Result>): Promise<Result> {
  collectSoonerFromNowOn();
  try {
    return await work();
  } finally {
    asking -= 1;
    if (asking === 0) setGrowing(itsOwn);
  }
}

/** Does what is at once done under the options that V8 started with: it takes compiled code back only under those that it gave it under. */
export function underOptionsOfStart<Result>(work: () => Result): Result {
  setGrowing(itsOwn);
  try {
    return work();
  } finally {
    if (asking > 0) setGrowing(growingPercent);
  }
}

function setGrowing(percent: number): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}
