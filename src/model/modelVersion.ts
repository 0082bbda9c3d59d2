/**
 * The version of the shape that this program gives the graph, which stands on the Release. It rises with every change of the files of
 * this room that a graph planted before would not show, and each rise has a step in `src/writing/migrations.ts`.
 */
export const modelVersion = 5;
