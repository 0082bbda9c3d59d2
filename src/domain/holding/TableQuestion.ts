import { BadUserInput } from "../input/BadUserInput.ts";
import { citationFilter } from "../citation/citations.ts";
import { contributionFilter } from "../contribution/contributions.ts";
import type { Context } from "../request/Context.ts";
import { Voice } from "../passage/Passage.ts";
import { conditionsOf, type Filter } from "../filter/conditionsOf.ts";
import { contributorsWith, submittedBy } from "../filter/reaches.ts";
import { valueIn } from "../filter/conditionMakers.ts";
import { instrumentFilter as ofInstruments } from "../instrument/instruments.ts";
import { Stance } from "../mention/Mention.ts";
import { mentionFilter } from "../mention/mentions.ts";
import { passageFilter } from "../passage/passages.ts";
import type { Snapshot } from "../../snapshot/Snapshot.ts";
import type { Tree } from "../../snapshot/select.ts";
import type { EvidenceScope } from "./EvidenceScope.ts";
import { HolderKind } from "./HolderKind.ts";
import { ItemKind } from "./ItemKind.ts";
import { scopeWords } from "./scopeWords.ts";

/** The scheme that comes with the product. */
const ownScheme = "concordance";

/** Where nobody names one: the product's, else the first of the graph by key. */
function usualScheme({ tables: { scheme } }: Snapshot): string {
  if (scheme.index.rowOf(`scheme:${ownScheme}`) >= 0) return ownScheme;
  const keys = Array.from({ length: scheme.count }, (_none, row) => scheme.columns.key.at(row)!);
  return keys.toSorted()[0] ?? ownScheme;
}

const placeFilter: Filter<Pick<EvidenceScope, "process" | "contributorKind" | "regionalGroup" | "date">> = {
  fields: {
    process: contributionFilter.fields.process,
    contributorKind: contributionFilter.fields.contributorKind,
    regionalGroup: valueIn((snapshot, groups) => ({
      accept: submittedBy(snapshot, contributorsWith(snapshot, "regionalGroup", groups)),
    })),
    date: contributionFilter.fields.date,
  },
};
const instrumentFilter: Filter<Pick<EvidenceScope, "date">> = { fields: { date: ofInstruments.fields.date } };
const voiceFilter: Filter<Pick<EvidenceScope, "voice">> = {
  fields: { voice: passageFilter.fields.voice },
  defaults: {
    voice: [
      {
        test: ({ tables: { passage } }) => ({
          codes: passage.columns.voice.codes,
          accept: passage.columns.voice.mask([Voice.CONTRIBUTOR]),
        }),
        says: [Voice.CONTRIBUTOR],
      },
    ],
  },
};

/** What is asked of rows, in a snapshot. */
export type Conditions = (snapshot: Snapshot) => Tree;

/** Which table is asked for: who, what, and which evidence counts. */
export interface TableQuestion {
  /** The same for the same question. */
  key: string;
  holders: HolderKind;
  items: ItemKind;
  scheme: { id: string; key: string };
  /** Of contributions, or of instruments as holders. */
  places: Conditions;
  /** Of evidence, of whatever stance. */
  words: Conditions;
  /** Which stances of mentions are asked for. */
  stances: readonly Stance[];
  /** Whether each of several stances makes an item of its own, so that one who affirms and one who opposes do not share it. */
  isByStance: boolean;
  /** Of passages. */
  voices: Conditions;
  /** The same scope as a `where` of mentions or citations. */
  evidenceWhere: object;
  minMentions: number;
  /** What the links are, for people. */
  linkWords: string;
  contributorKind: KeyInput;
  regionalGroup: KeyInput;
}

export interface KeyInput {
  eq?: string | null;
  in?: readonly string[] | null;
}

type Scope = EvidenceScope | null | undefined;

/** Reads a scope. Throws {@link BadUserInput} for what cannot be asked together; `itemsArgument` is the one that said which items, `ofPairs` a question of what holders share. */
export function tableQuestion(
  holders: HolderKind,
  items: ItemKind,
  given: Scope,
  context: Context,
  { itemsArgument = "items", ofPairs = false }: { itemsArgument?: string; ofPairs?: boolean } = {},
): TableQuestion {
  const scope = given ?? {};
  refuseNullness(scope);
  checkScope(holders, items, scope, itemsArgument);
  const { minMentions, process, contributorKind, regionalGroup, date, voice } = scope;
  const where = { process, contributorKind, regionalGroup, date };
  const isInstrument = holders === HolderKind.INSTRUMENT;
  const place = isInstrument ? conditionsOf(instrumentFilter, { date }) : conditionsOf(placeFilter, where);
  const { evidence, ...words } = wordsOf(items, scope);
  const isByStance = ofPairs && !isInstrument && words.stances.length > 1;
  const scheme = (scope.scheme ?? usualScheme(context.snapshot)).toWellFormed();
  context.nameKeys([{ kind: "scheme", keys: [scheme] }, ...place.keys]);
  return {
    key: JSON.stringify([holders, items, scheme, minMentions, where, evidence, isByStance]),
    holders,
    items,
    scheme: { id: `scheme:${scheme}`, key: scheme },
    places: place.tree,
    ...words,
    isByStance,
    voices: conditionsOf(voiceFilter, { voice }).tree,
    evidenceWhere: { ...where, ...evidence },
    minMentions: minMentions ?? 1,
    linkWords: scopeWords(holders, items, scope).toWellFormed(),
    ...contributorsIn(scope),
  };
}

function contributorsIn({ contributorKind, regionalGroup }: EvidenceScope) {
  return {
    contributorKind: (contributorKind ?? {}) as KeyInput,
    regionalGroup: (regionalGroup ?? {}) as KeyInput,
  };
}

/** Which evidence counts; mentions are read with every stance, for what is opposed was found. */
function wordsOf(items: ItemKind, { voice, status, stance }: EvidenceScope) {
  if (items === ItemKind.INSTRUMENTS) {
    const evidence = { voice, status };
    return { evidence, words: conditionsOf(citationFilter, evidence).tree, stances: [] };
  }
  const anyStance = { voice, status, stance: { in: Object.values(Stance) } };
  return {
    evidence: { voice, status, stance },
    words: conditionsOf(mentionFilter, anyStance).tree,
    stances: stancesOf(stance as KeyInput | null | undefined),
  };
}

function stancesOf(asked: KeyInput | null | undefined): Stance[] {
  if (asked == null) return [Stance.AFFIRMS];
  return Object.values(Stance).filter((stance) => passes(asked, stance));
}

/** Whether a value is one of those asked for. */
export function passes(filter: KeyInput, value: string | null): boolean {
  const isOne = filter.eq == null || filter.eq === value;
  return isOne && (filter.in == null || (value !== null && filter.in.includes(value)));
}

function checkScope(holders: HolderKind, items: ItemKind, scope: EvidenceScope, itemsArgument: string): void {
  if (holders === HolderKind.INSTRUMENT) checkInstruments(items, scope, itemsArgument);
  if (items === ItemKind.INSTRUMENTS && scope.stance != null)
    throw new BadUserInput("A citation has no stance: leave out `stance`, or ask for PRINCIPLES.", "scope.stance");
}

/** A scope says which evidence counts by what is known of it. */
function refuseNullness(scope: EvidenceScope): void {
  for (const [field, value] of Object.entries(scope))
    if (Object(value).isNull != null)
      throw new BadUserInput(`\`isNull\` cannot be asked of a scope: name the values that count.`, `scope.${field}`);
}

function checkInstruments(items: ItemKind, scope: EvidenceScope, itemsArgument: string): void {
  if (items === ItemKind.INSTRUMENTS)
    throw new BadUserInput(
      "An INSTRUMENT as a holder enshrines PRINCIPLES; it has no INSTRUMENTS. Ask for PRINCIPLES, or for other holders.",
      itemsArgument,
    );
  for (const field of ["process", "contributorKind", "regionalGroup", "voice", "status", "stance"] as const)
    if (scope[field] != null)
      throw new BadUserInput(
        `\`scope.${field}\` is of contributions, and an instrument is none: leave it out, or ask for other holders.`,
        `scope.${field}`,
      );
}
