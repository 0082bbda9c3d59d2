/** Things of equal degree, and of the same readings, stand for each other in every null model here, so each question is asked once a class. */
export interface DegreeClasses {
  /** Degree of each class, ascending. */
  degrees: Uint32Array;
  /** Pattern of readings of each class (see Readings), ascending among those of a degree; all 0 where everything was read. */
  patterns: Uint32Array;
  /** How many things have it. */
  sizes: Uint32Array;
  /** Class of each thing. */
  classOf: Uint32Array;
  /** All things, class after class, within a class by index. */
  order: Uint32Array;
  /** Where each thing stands in `order`. */
  positionOf: Uint32Array;
  /** Class c is `order[start[c] … start[c + 1])`. */
  start: Uint32Array;
}

/**
 * Groups things by degree, and by their pattern of readings where one is given; `starts` is a CSR start array, so that thing i has the
 * degree starts[i + 1] - starts[i].
 */
export function degreeClassesOf(starts: Uint32Array, patternOf?: Uint32Array): DegreeClasses {
  const n = starts.length - 1;
  const degreeOf = (thing: number) => starts[thing + 1]! - starts[thing]!;
  const patternAt = (thing: number) => patternOf?.[thing] ?? 0;
  const order = Uint32Array.from({ length: n }, (_, i) => i).toSorted(
    (x, y) => degreeOf(x) - degreeOf(y) || patternAt(x) - patternAt(y) || x - y,
  );
  const classOf = new Uint32Array(n);
  const positionOf = new Uint32Array(n);
  const degrees: number[] = [];
  const patterns: number[] = [];
  const start: number[] = [];
  order.forEach((thing, at) => {
    if (degrees.at(-1) !== degreeOf(thing) || patterns.at(-1) !== patternAt(thing)) {
      degrees.push(degreeOf(thing));
      patterns.push(patternAt(thing));
      start.push(at);
    }
    classOf[thing] = degrees.length - 1;
    positionOf[thing] = at;
  });
  start.push(n);
  const sizes = Uint32Array.from(degrees, (_, c) => start[c + 1]! - start[c]!);
  return {
    degrees: Uint32Array.from(degrees),
    patterns: Uint32Array.from(patterns),
    sizes,
    classOf,
    order,
    positionOf,
    start: Uint32Array.from(start),
  };
}
