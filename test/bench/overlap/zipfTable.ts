import { Incidence } from "../../../src/statistics/incidence/Incidence.ts";
import { seededRandom } from "../../../src/statistics/distributions/seededRandom.ts";

const mostPopular = 0.8;

/**
 * A table as fields of study have it: a few items that nearly all hold, many that few do; holders of very different sizes, of
 * somewhat less than `meanSize` items each.
 */
export function zipfTable(holders: number, items: number, seed = 1, meanSize = 40): Incidence {
  const random = seededRandom(seed);
  const ranks = Array.from({ length: items }, (_, item) => item + 1);
  const usual = meanSize / ranks.reduce((sum, rank) => sum + 1 / rank, 0);
  // Sizes about log-normal: the sum of three even draws is about normal.
  const activity = Float64Array.from(
    { length: holders },
    () => usual * Math.exp(1.2 * (random() + random() + random() - 1.5)),
  );
  // Columns of their full size at once: arrays that grow would weigh more than the computation whose memory is measured.
  const most = items * (1 + Math.ceil((holders * meanSize) / items));
  const links = { holder: new Uint32Array(most), item: new Uint32Array(most) };
  let drawn = 0;
  for (let holder = 0; holder < holders; holder++)
    for (let item = 0; item < items && drawn < most; item++)
      if (random() < Math.min(mostPopular, activity[holder]! / (item + 1))) {
        links.holder[drawn] = holder;
        links.item[drawn++] = item;
      }
  return Incidence.of(holders, items, { holder: links.holder.subarray(0, drawn), item: links.item.subarray(0, drawn) });
}
