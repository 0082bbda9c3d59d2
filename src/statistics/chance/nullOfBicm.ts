import { bipartiteModelOf } from "./bipartiteModel.ts";
import type { NullModelOf } from "./NullModelOf.ts";

export const nullOfBicm: NullModelOf = {
  description: "Bipartite configuration model: both margins kept in expectation, exact Poisson-binomial tail.",
  method:
    "The expected overlap and the p-value are those of the bipartite configuration model, which keeps every holder's size and every item's popularity in expectation " +
    "(Saracco et al. 2015, 2017); p is the exact upper tail of the Poisson-binomial distribution.",
  references: [
    "Saracco, F., Di Clemente, R., Gabrielli, A., Squartini, T. (2015). Randomizing bipartite networks: the case of the World Trade Web. Scientific Reports 5, 10595.",
    "Saracco, F., Straka, M. J., Di Clemente, R., Gabrielli, A., Caldarelli, G., Squartini, T. (2017). Inferring monopartite projections of bipartite networks: an entropy-based approach. New Journal of Physics 19, 053022.",
  ],
  tails: ["UPPER"],
  chance: bipartiteModelOf,
};
