/** Rows of a table, ascending. */
export type Rows = Uint32Array;

/** Whether a row passes: by its code in a column, or by its own number where no codes are given. */
export interface Test {
  codes?: ArrayLike<number>;
  /** 1 for each code (or row) that passes. */
  accept: Uint8Array;
}

/** Tests as a client nested them. */
export type Tree = { all: readonly Tree[] } | { any: readonly Tree[] } | { not: Tree } | Test;

/** Those of the rows that pass. */
export function select(rows: Rows, tree: Tree): Rows {
  if ("all" in tree) return narrowestFirst(tree).reduce(select, rows);
  if ("any" in tree) return merged(tree.any.map((branch) => select(rows, branch)));
  if ("not" in tree) return without(rows, select(rows, tree.not));
  return passing(rows, tree);
}

/** What holds together, without nesting: what few codes pass comes first, so that the rest looks at few rows. */
function narrowestFirst(tree: Tree): Tree[] {
  return conjunctsOf(tree)
    .map((one) => ({ one, share: shareThatPasses(one) }))
    .sort((a, b) => a.share - b.share)
    .map(({ one }) => one);
}

function conjunctsOf(tree: Tree): readonly Tree[] {
  return "all" in tree ? tree.all.flatMap(conjunctsOf) : [tree];
}

/** Of the codes, not of the rows, which would have to be counted. */
function shareThatPasses(tree: Tree): number {
  if (!("accept" in tree) || tree.codes === undefined) return 1;
  let passing = 0;
  for (const accepted of tree.accept) passing += accepted;
  return passing / tree.accept.length;
}

function passing(rows: Rows, { codes, accept }: Test): Rows {
  const kept = new Uint32Array(rows.length);
  // Written each time, counted when it passes: no branch to mistake.
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    kept[count] = row;
    count += Number(accept[codes === undefined ? row : codes[row]!] === 1);
  }
  return kept.subarray(0, count);
}

function without(rows: Rows, gone: Rows): Rows {
  const kept = new Uint32Array(rows.length - gone.length);
  let count = 0;
  let next = 0;
  for (const row of rows) {
    if (row === gone[next]) next += 1;
    else kept[count++] = row;
  }
  return kept;
}

function merged(branches: readonly Rows[]): Rows {
  const [first = new Uint32Array(0), ...others] = branches;
  return others.reduce(union, first);
}

function union(a: Rows, b: Rows): Rows {
  const both = new Uint32Array(a.length + b.length);
  let [count, left, right] = [0, 0, 0];
  while (left < a.length && right < b.length) {
    const [x, y] = [a[left]!, b[right]!];
    both[count++] = Math.min(x, y);
    left += Number(x <= y);
    right += Number(y <= x);
  }
  while (left < a.length) both[count++] = a[left++]!;
  while (right < b.length) both[count++] = b[right++]!;
  return both.subarray(0, count);
}

/** 0, 1, … count - 1 */
export function allRows(count: number): Rows {
  const rows = new Uint32Array(count);
  for (let row = 0; row < count; row++) rows[row] = row;
  return rows;
}
