/** Turns UTF-16 positions of one text into code points, the unit of every stored offset. */
export function codePointsIn(text: string): (position: number) => number {
  if (!/[\uD800-\uDBFF]/.test(text)) return (position) => position;
  const before: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit <= 0xdbff) before.push(i);
  }
  return (position) => position - countBelow(before, position);
}

/** How many of the ascending numbers are smaller than the limit. */
function countBelow(ascending: number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
