/** Apollo can make a schema from text, and loads what that needs. Ours is made from classes: what is joined leaves it out. */
export function makeExecutableSchema(): never {
  throw new Error("The schema is made from classes.");
}
