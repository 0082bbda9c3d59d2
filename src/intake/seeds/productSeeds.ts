import path from "node:path";
import { projectRoot } from "../../projectRoot.ts";

/** The seeds that come with the product. */
export const productSeeds = path.join(projectRoot, "seeds");
