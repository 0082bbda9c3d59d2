import { home } from "./home/home.tsx";
import type { AnyPage } from "./Page.ts";

/** Every page, one a line; where two routes fit an address, the first that finds something there answers. */
export const pages: readonly AnyPage[] = [home];
