import path from "node:path";
import { projectRoot } from "../projectRoot.ts";

/** The directory of the rules that come with the product, as data that a curator can read. */
export const rulesDirectory = path.join(projectRoot, "seeds", "reading");
