"""Top-10 Jaccard of all pairs by numpy: float32 BLAS, then a partition of each row. The peer of the benchmark of overlap.

nearest.py FILE HOLDERS ITEMS: FILE holds starts (HOLDERS + 1) and items of a sparse table as unsigned 32-bit numbers.
Each line on stdin runs it once; the answer is a line of JSON with wallMs and cpuMs. The line "answers" brings the neighbours, too.
"""

import json
import sys
import time

import numpy as np

NEAREST = 10
BLOCK = 1000


def nearest(table):
    sizes = table.sum(axis=1)
    holders, values = [], []
    for start in range(0, len(table), BLOCK):
        rows = np.arange(start, min(start + BLOCK, len(table)))
        shared = table[rows] @ table.T
        similarity = shared / np.maximum(sizes[rows, None] + sizes[None, :] - shared, 1)
        similarity[np.arange(len(rows)), rows] = -1
        best = np.argpartition(similarity, -NEAREST, axis=1)[:, -NEAREST:]
        holders.append(best)
        values.append(np.take_along_axis(similarity, best, axis=1))
    return np.concatenate(holders), np.concatenate(values)


path, holder_count, item_count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
numbers = np.fromfile(path, dtype=np.uint32)
starts, items = numbers[: holder_count + 1], numbers[holder_count + 1 :]
dense = np.zeros((holder_count, item_count), dtype=np.float32)
dense[np.repeat(np.arange(holder_count), np.diff(starts)), items] = 1

for line in sys.stdin:
    wall, cpu = time.perf_counter(), time.process_time()
    best, similarity = nearest(dense)
    cost = {"wallMs": (time.perf_counter() - wall) * 1000, "cpuMs": (time.process_time() - cpu) * 1000}
    if line.strip() == "answers":
        cost["holders"], cost["values"] = best.tolist(), similarity.astype(float).tolist()
    print(json.dumps(cost), flush=True)
