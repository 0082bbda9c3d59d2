import type { Chance } from "./Chance.ts";
import type { Incidence } from "../incidence/Incidence.ts";
import type { Tail } from "./tails.ts";
import type { Steps } from "../../threads/steps.ts";

/** What one null model brings: how it computes, and what is said of it wherever it is used. */
export interface NullModelOf {
  /** What it keeps, in the API's list of models. */
  description: string;
  /** How the expected overlap and p come about, in words that can stand in a paper. */
  method: string;
  /** The literature on which it rests. */
  references: readonly string[];
  /** The tails for which its p-values hold. */
  tails: readonly Tail[];
  /** Undefined for a table that is too large, or not read as the model needs: BICM answers then. @throws OverlapInputError */
  chance: (incidence: Incidence) => Steps<Chance | undefined>;
}
