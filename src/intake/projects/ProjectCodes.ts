import { branches, stances, strengths } from "../../exports/qda/codeTree.ts";
import { guidOf } from "../../exports/qda/guidOf.ts";
import type { ProjectCode } from "../../sources/projects/Project.ts";
import type { ProjectMapRecord } from "../../sources/projects/ProjectMapRecord.ts";
import { fold } from "../../text/fold.ts";
import { groupBy } from "../../text/groupBy.ts";

/** What a code stands for. */
export type Meaning =
  | { kind: "principle" | "instrument"; key: string }
  | { kind: "strength" | "stance"; value: string }
  /** A branch, or a code that is not read. */
  | { kind: "nothing" };

export interface KnownCode {
  id: string;
  key: string;
  names: readonly string[];
}

const nothing: Meaning = { kind: "nothing" };

/** What the codes of a project stand for: by the map, by the ids that our exports give, by their branch and name, by name alone. */
export class ProjectCodes {
  readonly #byGuid = new Map<string, Meaning>();
  readonly #byMap = new Map<string, Meaning>();
  readonly #principles: ReadonlyMap<string, KnownCode[]>;
  readonly #instruments: ReadonlyMap<string, KnownCode[]>;

  /** `others` are principles of other schemes, which are known by their ids alone. */
  constructor(
    principles: readonly KnownCode[],
    others: readonly KnownCode[],
    instruments: readonly KnownCode[],
    map: ProjectMapRecord,
  ) {
    for (const { id, key } of [...principles, ...others]) this.#byGuid.set(guidOf(id), { kind: "principle", key });
    for (const { id, key } of instruments) this.#byGuid.set(guidOf(id), { kind: "instrument", key });
    for (const value of strengths) this.#byGuid.set(guidOf(`strength:${value}`), { kind: "strength", value });
    for (const value of stances) this.#byGuid.set(guidOf(`stance:${value}`), { kind: "stance", value });
    for (const name of Object.keys(branches)) this.#byGuid.set(guidOf(`codes:${name}`), nothing);
    this.#principles = byName(principles);
    this.#instruments = byName(instruments);
    for (const name of map.ignore ?? []) this.#byMap.set(fold(name), nothing);
    this.#say(map.principles, "principle", this.#principles);
    this.#say(map.instruments, "instrument", this.#instruments);
  }

  /** Undefined where nothing says what it is. */
  meaningOf(code: ProjectCode): Meaning | undefined {
    return this.#byMap.get(fold(code.name)) ?? this.#byGuid.get(code.guid) ?? this.#byBranch(code);
  }

  #byBranch(code: ProjectCode): Meaning | undefined {
    const root = rootOf(code);
    if (root === code && Object.values<string>(branches).includes(code.name) && !code.isCodable) return nothing;
    const plain = <Value extends string>(kind: "strength" | "stance", all: readonly Value[]): Meaning | undefined => {
      const value = all.find((one) => one === code.name);
      return value === undefined ? undefined : { kind, value };
    };
    if (root.name === branches.recommendations) return plain("strength", strengths);
    if (root.name === branches.stances) return plain("stance", stances);
    const inOrder = [
      ["principle", this.#principles],
      ["instrument", this.#instruments],
    ] as const;
    for (const [kind, known] of root.name === branches.instruments ? inOrder.toReversed() : inOrder) {
      const found = only(known, code.name);
      if (found !== undefined) return { kind, key: found.key };
    }
    return undefined;
  }

  #say(
    named: Record<string, string[]> | undefined,
    kind: "principle" | "instrument",
    known: ReadonlyMap<string, KnownCode[]>,
  ): void {
    for (const [target, names] of Object.entries(named ?? {}))
      for (const name of names) this.#byMap.set(fold(name), { kind, key: only(known, target)?.key ?? target });
  }
}

/** A name that several have says nothing, unless its key stands behind it, as our exports write it. */
function only(known: ReadonlyMap<string, KnownCode[]>, name: string): KnownCode | undefined {
  const [found, second] = known.get(fold(name)) ?? [];
  if (second === undefined && found !== undefined) return found;
  const [, plain = "", key] = /^(.*) \(([^()]+)\)$/.exec(name) ?? [];
  return (known.get(fold(plain)) ?? []).find((one) => one.key === key);
}

function byName(known: readonly KnownCode[]): Map<string, KnownCode[]> {
  const pairs = known.flatMap((one) => [...new Set([one.key, ...one.names].map(fold))].map((name) => ({ name, one })));
  return new Map([...groupBy(pairs, ({ name }) => name)].map(([name, all]) => [name, all.map(({ one }) => one)]));
}

export function rootOf(code: ProjectCode): ProjectCode {
  let root = code;
  while (root.parent !== undefined) root = root.parent;
  return root;
}
