import { analysePaths } from "./analyse/analysePaths.ts";
import type { Explorer } from "./explorer.ts";
import type { DocumentIntake } from "./PageRequest.ts";

/** The pages, which are loaded when the first of them is asked: a server answers without them sooner. */
export interface LateExplorer {
  formPaths: readonly string[];
  pages(): Promise<Explorer>;
}

/** `showsSchema`: whether the server has /graphiql and /schema.graphql; pages link to them then. */
export function lateExplorer(intake: () => Promise<DocumentIntake>, options: { showsSchema: boolean }): LateExplorer {
  let pages: Promise<Explorer> | undefined;
  const load = async () => {
    const [{ makeExplorer }, loaded] = await Promise.all([import("./explorer.ts"), intake()]);
    return makeExplorer(loaded, options);
  };
  return { formPaths: analysePaths, pages: () => (pages ??= load()) };
}
