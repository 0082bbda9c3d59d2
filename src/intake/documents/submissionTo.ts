import { didYouMean } from "../../text/didYouMean.ts";
import { productVersion } from "../../domain/service/productVersion.ts";
import type { Graph } from "../../graph/Graph.ts";
import { statement } from "../../graph/statements.ts";
import type { IngestOptions } from "../../sources/documents/IngestOptions.ts";
import { PATH_KEY } from "../../sources/seeds/records/rules.ts";
import type { Submission } from "./contributionFrom.ts";
import { IngestFault } from "../../sources/documents/IngestFault.ts";

interface Named {
  key: string;
  name: string;
}

/** The contributor and the process that the caller names, as the graph knows them. Throws IngestFault where it does not. */
export async function submissionTo(graph: Graph, options: Omit<IngestOptions, "out">): Promise<Submission> {
  const { contributor, process } = options;
  const key = options.key ?? `${process}/${contributor}`;
  // It names the folder too, which must not stand elsewhere.
  if (!PATH_KEY.test(key))
    throw new IngestFault(
      `"${key}" is not a key: lower-case letters and digits, joined by single - or ., parts joined by /; give --key such as ${process}/${contributor}.`,
    );
  const contributors = await graph.read<Named>(statement("reading/contributors"));
  const processes = await graph.read<Named>(statement("reading/processes"));
  const schemes = await graph.read<{ key: string; version: string }>(statement("reading/schemes"));
  const codebooks = schemes.map(({ key, version }) => `${key} ${version}`).toSorted();
  const [known] = await graph.read<{ key: string }>(statement("reading/contribution"), { key });
  return {
    key,
    folder: folderName(key, options),
    isKnown: known !== undefined,
    contributorName: knownAs(contributor, contributors, "contributor").name,
    processName: knownAs(process, processes, "process").name,
    coding: { coder: `rule:concordance ${productVersion}`, codebookVersion: codebooks.join(", ") },
  };
}

function knownAs(key: string, all: Named[], what: string): Named {
  const found = all.find((one) => one.key === key);
  if (found) return found;
  const hint = didYouMean(
    key,
    all.map((one) => one.key),
  );
  throw new IngestFault(
    `There is no ${what} "${key}"${hint || `; add it to ${what}s.yaml of a seed directory, and plant`}`,
  );
}

/** wgec-2016 and canada: 2016-wgec-canada. The year is the process' own, else that of the document. */
function folderName(key: string, { process, date }: Omit<IngestOptions, "out">): string {
  const rest = (key.startsWith(`${process}/`) ? key.slice(process.length + 1) : key).replaceAll("/", "-");
  const [, name = process, own] = /^(.+)-(\d{4})$/.exec(process) ?? [];
  const year = own ?? date?.slice(0, 4);
  return [...(year === undefined ? [] : [year]), name, rest].join("-");
}
