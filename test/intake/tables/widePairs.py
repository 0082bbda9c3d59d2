"""Makes widePairs.json: what chance lets the papers of cases/tables/messy/wide.xlsx share, by SciPy and nothing of this project.

The bipartite configuration model, with nothing left to chance where a cell is empty (not read): the logits a_i + b_k that give each
paper its size and each principle its popularity, by scipy.optimize.root; then, over the principles that both papers were read for, the
upper tail of scipy.stats.poisson_binom. The smallest p is that of an overlap as large as the smaller of both papers.
Made with SciPy 1.17.1 and NumPy: python3 widePairs.py > widePairs.json
"""

import html
import json
import pathlib
import re
import zipfile

import numpy as np
from scipy.optimize import root
from scipy.stats import poisson_binom

workbook = pathlib.Path(__file__).parents[2] / "cases/tables/messy/wide.xlsx"
sheet = zipfile.ZipFile(workbook).read("xl/worksheets/sheet1.xml").decode()
cells = {}
for row, body in re.findall(r'<row[^>]*?r="(\d+)"[^>]*>(.*?)</row>', sheet, re.S):
    for column, inner in re.findall(r'<c r="([A-Z]+)\d+"[^>]*?(?:/>|>(.*?)</c>)', body, re.S):
        value = re.search(r"<[vt][^>]*>(.*?)</[vt]>", inner, re.S)
        number = sum(26**place * (ord(letter) - 64) for place, letter in enumerate(reversed(column)))
        cells[int(row), number] = html.unescape(value.group(1)).strip() if value else ""

# Two rows of headings; four columns that say what a paper is.
papers = [row for row in range(3, 100) if cells.get((row, 1))]
principles = [column for column in range(5, 100) if cells.get((2, column))]
table = np.array([[cells.get((row, column), "") for column in principles] for row in papers])
read, held = table != "", (table != "") & (table != "0")
sizes, popularity = held.sum(1), held.sum(0)


def chances(logits):
    a, b = np.split(logits, [len(papers)])
    return read / (1 + np.exp(-(a[:, None] + b)))


def missed(logits):
    p = chances(logits)
    # One equation follows from the others; in its place stands where the logits begin.
    return np.concatenate([p.sum(1) - sizes, (p.sum(0) - popularity)[:-1], [logits[len(papers) :].sum()]])


p = chances(root(missed, np.zeros(len(papers) + len(principles)), tol=1e-14).x)
assert max(abs(p.sum(1) - sizes).max(), abs(p.sum(0) - popularity).max()) < 1e-12

pairs = []
for i in range(len(papers)):
    for j in range(i + 1, len(papers)):
        both = p[i] * p[j] * (read[i] & read[j])
        tail = lambda shared: float(poisson_binom.sf(shared - 1, both))
        shared, most = int((held[i] & held[j]).sum()), int(min(sizes[i], sizes[j]))
        numbers = [both.sum(), tail(shared) if shared else 1, tail(most)]
        pairs.append([shared, *(float(f"{number:.12g}") for number in numbers)])
print(json.dumps({"papers": [cells[row, 1] for row in papers], "pairs": pairs}, ensure_ascii=False))
