import { HolderKind } from "./HolderKind.ts";
import { type HoldingTable, isUnmapped, type TableHolder } from "./HoldingTable.ts";
import { ItemKind } from "./ItemKind.ts";
import type { Method } from "./Method.ts";

/** The literature on which the computations rest. */
export const references = {
  discreteFdr:
    "Döhler, S., Durand, G., Roquain, E. (2018). New FDR bounds for discrete and heterogeneous tests. Electronic Journal of Statistics 12, 1867-1900.",
  discreteBonferroni:
    "Westfall, P. H., Wolfinger, R. D. (1997). Multiple tests with discrete distributions. The American Statistician 51, 3-8.",
  curveball:
    "Strona, G., Nappo, D., Boccacci, F., Fattorini, S., San-Miguel-Ayanz, J. (2014). A fast and unbiased procedure to randomize ecological binary matrices with fixed row and column totals. Nature Communications 5, 4114.",
  globalTrades:
    "Carstens, C. J., Hamann, M., Meyer, U., Penschuck, M., Tran, H., Wagner, D. (2018). Parallel and I/O-efficient randomisation of massive networks using global curveball trades. 26th European Symposium on Algorithms, LIPIcs 112, 11.",
  clopperPearson:
    "Clopper, C. J., Pearson, E. S. (1934). The use of confidence or fiducial limits illustrated in the case of the binomial. Biometrika 26, 404-413.",
  benjaminiHochberg:
    "Benjamini, Y., Hochberg, Y. (1995). Controlling the false discovery rate: a practical and powerful approach to multiple testing. Journal of the Royal Statistical Society B 57, 289-300.",
  jaccard: "Jaccard, P. (1912). The distribution of the flora in the alpine zone. New Phytologist 11, 37-50.",
  fisher: "Fisher, R. A. (1935). The logic of inductive inference. Journal of the Royal Statistical Society 98, 39-82.",
  wilson:
    "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22, 209-212.",
  leafOrder:
    "Bar-Joseph, Z., Gifford, D. K., Jaakkola, T. S. (2001). Fast optimal leaf ordering for hierarchical clustering. Bioinformatics 17, S22-S29.",
  louvain:
    "Blondel, V. D., Guillaume, J.-L., Lambiotte, R., Lefebvre, E. (2008). Fast unfolding of communities in large networks. Journal of Statistical Mechanics P10008.",
} as const;

/** How tables of the same margins are sampled. */
export const sampledReferences = [references.curveball, references.globalTrades];

const wordsOfHolders = {
  [HolderKind.CONTRIBUTOR]: "contributors",
  [HolderKind.CONTRIBUTION]: "contributions",
  [HolderKind.INSTRUMENT]: "instruments",
};

/** The method of an answer over a table: over what first, then how (`sentences`). */
export function methodOf(table: HoldingTable, sentences: readonly string[], cited: readonly string[]): Method {
  const { holderCount, itemCount, linkCount } = table.incidence;
  return {
    text: [...overWhat(table), ...sentences].join(" "),
    references: [...cited],
    holders: holderCount,
    items: itemCount,
    links: linkCount,
    dataVersion: table.dataVersion,
  };
}

function overWhat({ question, holders, unread, incidence, jointContributions, dataVersion }: HoldingTable): string[] {
  const who = wordsOfHolders[question.holders];
  const what = question.items === ItemKind.PRINCIPLES ? "principles" : "instruments";
  const partly = holders.filter(({ extent }) => extent === "PARTIAL").length;
  const sentences = [
    `Over ${incidence.holderCount} ${who} read for the scheme "${question.scheme.key.slice(0, 200)}" and ${incidence.itemCount} ${what}, joined by ` +
      `${incidence.linkCount} links from ${question.linkWords} (data version ${dataVersion || "none"}).`,
  ];
  if (question.minMentions > 1) sentences.push(`A thing counts as held from ${question.minMentions} of these on.`);
  if (partly > 0)
    sentences.push(
      `${partly} of the ${who} were read in part only: where they were not read, nothing is said of them.`,
      ...unmappedSentences(holders),
    );
  if (unread.length > 0) sentences.push(`${unread.length} more ${who} in scope were not read and are left out.`);
  if (jointContributions > 0)
    sentences.push(
      `${jointContributions} contributions have several of these contributors and count for each of them, who agree by that alone.`,
    );
  return sentences;
}

function unmappedSentences(holders: readonly TableHolder[]): string[] {
  const unmapped = holders.filter(isUnmapped).length;
  if (unmapped === 0) return [];
  return [
    `Of ${unmapped} of these nobody wrote down what was looked for and not found: measures with them count what only the other holds as not shared, and so are lower bounds.`,
  ];
}
