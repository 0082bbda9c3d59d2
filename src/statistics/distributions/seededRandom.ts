/**
 * Numbers in [0, 1) that a seed determines on every machine: sfc32 of PractRand (Chris Doty-Humphrey), 32 bits a draw.
 * For simulations and orders of visits, never for secrets.
 */
export function seededRandom(seed: number): () => number {
  let a = seed | 0;
  let b = Math.floor(seed / 2 ** 32) | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // The first draws of neighbouring seeds resemble each other; its author asks for twelve to be thrown away.
  for (let i = 0; i < 12; i++) next();
  return next;
}
