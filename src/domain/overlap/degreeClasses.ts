/** Things of equal degree stand for each other in every null model here, so each question is asked once a class. */
export interface DegreeClasses {
  /** Degree of each class, ascending. */
  degrees: Uint32Array;
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

/** Groups things by degree; `starts` is a CSR start array, so that thing i has the degree starts[i + 1] - starts[i]. */
export function degreeClassesOf(starts: Uint32Array): DegreeClasses {
  const n = starts.length - 1;
  const degreeOf = (thing: number) => starts[thing + 1]! - starts[thing]!;
  const order = Uint32Array.from({ length: n }, (_, i) => i).toSorted((x, y) => degreeOf(x) - degreeOf(y) || x - y);
  const classOf = new Uint32Array(n);
  const positionOf = new Uint32Array(n);
  const degrees: number[] = [];
  const start: number[] = [];
  order.forEach((thing, at) => {
    if (degrees.length === 0 || degrees[degrees.length - 1] !== degreeOf(thing)) {
      degrees.push(degreeOf(thing));
      start.push(at);
    }
    classOf[thing] = degrees.length - 1;
    positionOf[thing] = at;
  });
  start.push(n);
  const sizes = Uint32Array.from(degrees, (_, c) => start[c + 1]! - start[c]!);
  return { degrees: Uint32Array.from(degrees), sizes, classOf, order, positionOf, start: Uint32Array.from(start) };
}
