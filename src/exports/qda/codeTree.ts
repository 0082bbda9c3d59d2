import { groupBy } from "../../text/groupBy.ts";
import type { ExportSource } from "../ExportSource.ts";
import { listed } from "../listed.ts";
import type { Scope } from "../Scope.ts";
import { textAt } from "../tables/cells.ts";
import { keyOf } from "../tables/keyOf.ts";
import { codedIn } from "./codedIn.ts";
import { Names } from "./Names.ts";

/** A code of a coding program. */
export interface Code {
  /** Of the thing that it stands for: `principle:openness`, `instrument:udhr`, `strength:MUST`, `stance:OPPOSES`, or `codes:…` of a branch. */
  id: string;
  name: string;
  isCodable: boolean;
  description?: string;
  codes: readonly Code[];
}

/** The branches of the tree by the names that people see; coding programs that make new ids keep these. */
export const branches = {
  principles: "Principles",
  instruments: "Instruments",
  recommendations: "Recommendations",
  stances: "Stance",
} as const;
export const strengths = ["MUST", "SHOULD", "COULD"] as const;
/** Who affirms a principle is the usual case and has no code. */
export const stances = ["QUALIFIES", "OPPOSES"] as const;

/** One tree of codes: principles below their first broader one, the instruments that are cited, strengths of recommendations, stances. No two have one name. */
export async function codeTree(source: ExportSource, scope: Scope): Promise<Code[]> {
  const names = new Names();
  const plain = (kind: string) => (name: string) => code(`${kind}:${name}`, names.take(name, kind));
  return [
    branch("principles", await principleCodes(source, names)),
    branch("instruments", instrumentCodes(source, scope, names)),
    branch("recommendations", strengths.map(plain("strength"))),
    branch("stances", stances.map(plain("stance"))),
  ];
}

function branch(name: keyof typeof branches, codes: readonly Code[]): Code {
  return { id: `codes:${name}`, name: branches[name], isCodable: false, codes };
}

function code(id: string, name: string): Code {
  return { id, name, isCodable: true, codes: [] };
}

/** With a branch for each scheme where there are several. */
async function principleCodes(source: ExportSource, names: Names): Promise<Code[]> {
  const things = await listed(source.things("Principle"));
  const below = groupBy(things, ({ id, edges, properties }) => {
    const above = edges.filter(({ sort, source: from }) => sort.type === "BROADER" && from === id);
    const positionOf = (at: (typeof above)[number]) => (at.properties["position"] ?? 0) as number;
    return above.toSorted((a, b) => positionOf(a) - positionOf(b))[0]?.target ?? (properties["scheme"] as string);
  });
  const codeOf = ({ id, properties }: (typeof things)[number]): Code => ({
    id,
    name: names.take(properties["label"] as string, keyOf(id)),
    isCodable: properties["isGroup"] !== true,
    description: ["definition", "scopeNote"].flatMap((field) => textAt(properties)(field) ?? []).join("\n\n"),
    codes: codesBelow(id),
  });
  const codesBelow = (id: string): Code[] => (below.get(id) ?? []).map(codeOf);
  const schemes = (await listed(source.things("Scheme"))).filter(({ id }) => below.has(id));
  if (schemes.length === 1) return codesBelow(schemes[0]!.id);
  return schemes.map(({ id, properties }) => ({
    id,
    name: names.take(properties["title"] as string, keyOf(id)),
    isCodable: false,
    codes: codesBelow(id),
  }));
}

/** Those that are cited in what is exported. */
function instrumentCodes(source: ExportSource, scope: Scope, names: Names): Code[] {
  const { instrument, evidence } = source.snapshot.tables;
  const cited = new Set<number>();
  for (const row of codedIn(source.snapshot, scope)) cited.add(evidence.columns.instrument.at(row));
  return [...cited]
    .filter((row) => row >= 0)
    .sort((a, b) => a - b)
    .map((row) => {
      const { id, key, title, shortTitle } = instrument.columns;
      return code(id.at(row)!, names.take(shortTitle.at(row) ?? title.at(row)!, key.at(row)!));
    });
}
