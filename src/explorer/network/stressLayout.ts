/** So often the places are made better; then nothing visible changes any more. */
const rounds = 80;
/** The angle by which seeds of a sunflower follow each other: no two of them lie on a line from the middle. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

interface Point {
  x: number;
  y: number;
}

/**
 * Places of things in the unit square, as far from each other as there are links between them: stress majorization (Gansner, Koren and
 * North, 2004), each thing in turn to where all the others want it, near ones most. It begins from a fixed spiral, so that the same
 * links give the same places; what nothing joins stands as far apart as the longest way there is, and one more.
 */
export function stressLayout(count: number, links: readonly (readonly [number, number])[]): Point[] {
  const wanted = waysBetween(count, links);
  const points = Array.from({ length: count }, (_none, at): Point => {
    const [radius, angle] = [Math.sqrt(at + 0.5), at * goldenAngle];
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
  for (let round = 0; round < rounds; round += 1)
    for (const [at, point] of points.entries()) Object.assign(point, wantedPlace(at, points, wanted[at]!));
  return inUnitSquare(points);
}

function wantedPlace(at: number, points: readonly Point[], ways: Float64Array): Point {
  const { x, y } = points[at]!;
  let [sumX, sumY, weights] = [0, 0, 0];
  for (let other = 0; other < points.length; other += 1) {
    if (other === at) continue;
    const point = points[other]!;
    const way = ways[other]!;
    const [dx, dy] = [x - point.x, y - point.y];
    const pull = way / Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
    const weight = 1 / (way * way);
    sumX += weight * (point.x + dx * pull);
    sumY += weight * (point.y + dy * pull);
    weights += weight;
  }
  return weights === 0 ? { x, y } : { x: sumX / weights, y: sumY / weights };
}

/** How many links lie between any two. */
function waysBetween(count: number, links: readonly (readonly [number, number])[]): Float64Array[] {
  const neighbours = Array.from({ length: count }, (): number[] => []);
  for (const [a, b] of links) {
    neighbours[a]!.push(b);
    neighbours[b]!.push(a);
  }
  const ways = neighbours.map((_none, from) => {
    const steps = new Float64Array(count).fill(Infinity);
    steps[from] = 0;
    const waiting = [from];
    for (const here of waiting)
      for (const next of neighbours[here]!) {
        if (steps[next] !== Infinity) continue;
        steps[next] = steps[here]! + 1;
        waiting.push(next);
      }
    return steps;
  });
  const longest = Math.max(
    1,
    ...ways.map((steps) => steps.reduce((most, one) => (one < Infinity ? Math.max(most, one) : most), 0)),
  );
  return ways.map((steps) => steps.map((one) => Math.min(one, longest + 1)));
}

function inUnitSquare(points: readonly Point[]): Point[] {
  const scaled = (values: number[]) => {
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return values.map((value) => (most - least < 1e-9 ? 0.5 : (value - least) / (most - least)));
  };
  const [xs, ys] = [scaled(points.map(({ x }) => x)), scaled(points.map(({ y }) => y))];
  return points.map((_point, at) => ({ x: xs[at]!, y: ys[at]! }));
}
