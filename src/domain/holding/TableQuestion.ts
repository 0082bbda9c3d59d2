import { BadUserInput } from "../input/BadUserInput.ts";
import { citations } from "../citation/citations.ts";
import type { Context } from "../request/Context.ts";
import { evidenceDefaults, evidenceFields } from "../evidence/evidenceFilter.ts";
import { join, type JoinedConditions, keysNamedIn } from "../filter/Condition.ts";
import { within } from "../filter/conditionMakers.ts";
import { conditionsOf, type Filter } from "../filter/conditionsOf.ts";
import { mentions } from "../mention/mentions.ts";
import type { EvidenceScope } from "./EvidenceScope.ts";
import { HolderKind } from "./HolderKind.ts";
import { ItemKind } from "./ItemKind.ts";
import { scopeWords } from "./scopeWords.ts";

/** The scheme that comes with the product. */
const ownScheme = "concordance";

const placeFilter: Filter = {
  fields: {
    process: evidenceFields.process,
    contributorKind: evidenceFields.contributorKind,
    regionalGroup: evidenceFields.regionalGroup,
    date: evidenceFields.date,
  },
};
const instrumentFilter: Filter = { fields: { date: within("instrument/where/date") } };
const voiceFilter: Filter = { fields: { voice: evidenceFields.voice }, defaults: { voice: evidenceDefaults.voice } };

/** Which table is asked for: who, what, and which evidence counts. */
export interface TableQuestion {
  /** The same for the same question. */
  key: string;
  holders: HolderKind;
  items: ItemKind;
  scheme: { id: string; key: string };
  /** Conditions on contributions (`c`), or on instruments (`n`) as holders. */
  places: JoinedConditions;
  /** Conditions on evidence (`n`) in passages (`p`). */
  words: JoinedConditions;
  /** Conditions on passages (`p`). */
  voices: JoinedConditions;
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

/** Reads a scope. Throws {@link BadUserInput} for what cannot be asked together; `itemsArgument` is the one that said which items. */
export function tableQuestion(
  holders: HolderKind,
  items: ItemKind,
  given: Scope,
  context: Context,
  itemsArgument = "items",
): TableQuestion {
  const scope = given ?? {};
  checkScope(holders, items, scope, itemsArgument);
  const { minMentions, process, contributorKind, regionalGroup, date, voice, status, stance } = scope;
  const where = { process, contributorKind, regionalGroup, date };
  const place =
    holders === HolderKind.INSTRUMENT ? conditionsOf(instrumentFilter, { date }) : conditionsOf(placeFilter, where);
  const [list, words] =
    items === ItemKind.INSTRUMENTS ? [citations, { voice, status }] : [mentions, { voice, status, stance }];
  const scheme = (scope.scheme ?? ownScheme).toWellFormed();
  context.nameKeys([{ kind: "scheme", keys: [scheme] }, ...keysNamedIn(place)]);
  return {
    key: JSON.stringify([holders, items, scheme, minMentions, where, words]),
    holders,
    items,
    scheme: { id: `scheme:${scheme}`, key: scheme },
    places: join(place),
    words: join(conditionsOf(list.filter ?? { fields: {} }, words)),
    voices: join(conditionsOf(voiceFilter, { voice })),
    evidenceWhere: { ...where, ...words },
    minMentions: minMentions ?? 1,
    linkWords: scopeWords(holders, items, scope).toWellFormed(),
    contributorKind: (contributorKind ?? {}) as KeyInput,
    regionalGroup: (regionalGroup ?? {}) as KeyInput,
  };
}

function checkScope(holders: HolderKind, items: ItemKind, scope: EvidenceScope, itemsArgument: string): void {
  if (scope.minMentions != null && scope.minMentions < 1)
    throw new BadUserInput(`\`minMentions\` is ${scope.minMentions}; a thing is held from 1 on.`, "scope.minMentions");
  if (holders === HolderKind.INSTRUMENT) checkInstruments(items, scope, itemsArgument);
  if (items === ItemKind.INSTRUMENTS && scope.stance != null)
    throw new BadUserInput("A citation has no stance: leave out `stance`, or ask for PRINCIPLES.", "scope.stance");
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
