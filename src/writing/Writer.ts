import type { Transaction } from "../graph/Graph.ts";
import { statement } from "../graph/statements.ts";
import { sortsDeclaredBy } from "../model/edges.ts";
import { labels } from "../model/shapes.ts";
import type { Label, ModelNode } from "../model/ModelNode.ts";
import { modelVersion } from "../model/modelVersion.ts";
import type { Counts } from "./Counts.ts";
import { fingerprintOf } from "./fingerprints.ts";
import { groupBy } from "../text/groupBy.ts";
import { inPieces } from "./inPieces.ts";
import { lockForWriting, ownerIn, type Release, releaseOf, setRelease } from "./release.ts";
import { contributionOf, type Present, presentNodes } from "./present.ts";
import type { Gift } from "./put.ts";
import { putEdges } from "./putEdges.ts";
import { putNodes } from "./putNodes.ts";
import { withOwner } from "./withOwner.ts";
import { Touched } from "./Touched.ts";
import { Versions } from "./Versions.ts";
import { writeAll } from "./writeAll.ts";

/** A node that is new or other than before. */
export interface Changed extends ModelNode {
  fingerprint: string;
  /** Undefined for a new one. */
  before: Present | undefined;
}

/** Writes nodes with their relationships, in one transaction that other writers wait for; `finish` makes true what rests on them. */
export class Writer {
  readonly transaction: Transaction;
  /** As it was when this writer began. */
  readonly release: Release;
  readonly versions: Versions;
  readonly #touched: Touched;
  /** Ids of contributions that this writer made: of these nothing stood in the graph. */
  readonly #made = new Set<string>();
  /** Whose things others changed: what their files say is no longer what stands in the graph. */
  readonly #overwritten = new Set<string>();

  private constructor(transaction: Transaction, release: Release) {
    this.transaction = transaction;
    this.release = release;
    this.versions = new Versions(transaction, release.dataVersion);
    this.#touched = new Touched(transaction);
  }

  static async begin(transaction: Transaction): Promise<Writer> {
    await lockForWriting(transaction);
    return new Writer(transaction, await releaseOf(transaction));
  }

  /** Puts those of the nodes that are new or other than before, then what they declare. Who else gave one has it so too. */
  async put(gifts: readonly Pick<Gift, "owner" | "nodes">[], counts: Counts): Promise<Changed[]> {
    const changed: Changed[] = [];
    const linked: Changed[] = [];
    const given = gifts.map(({ owner, nodes }) => ({ owner, byLabel: groupBy(nodes, ({ label }) => label) }));
    for (const label of labels) {
      for (const { owner, byLabel } of given) {
        const own = await this.#changedOf(label, byLabel.get(label) ?? [], owner, counts);
        for (const one of own) changed.push(one);
        for (const one of await putNodes(this.transaction, label, own, owner)) linked.push(one);
        await this.#unlink(
          label,
          own.filter(({ before }) => before !== undefined).map(({ id }) => id),
        );
      }
    }
    // The other ends stand in the graph by now.
    await putEdges(this.transaction, linked);
    return changed;
  }

  /** Takes nodes from an owner: what nobody else gives is removed with its relationships. Returns how many were. */
  async remove(label: Label, present: readonly Present[], owner: string): Promise<number> {
    const rows = present.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const [shared, own] = [
      rows.filter(({ owners }) => isShared(owners, owner)),
      rows.filter(({ owners }) => !isShared(owners, owner)),
    ];
    await this.setOwners(
      label,
      shared.map(({ id, owners }) => ({ id, owners: owners.filter((one) => one !== owner) })),
    );
    await this.#touched.changing(
      label,
      own.map((one) => ({ id: one.id, contribution: contributionOf(label, one) })),
    );
    for (const one of own) this.versions.take(one.fingerprint, contributionOf(label, one));
    if (own.length > 0) this.#touched.removed(label);
    await writeAll(
      this.transaction,
      statement("writing/removeNodes", { Label: label }),
      own.map(({ id }) => ({ id })),
    );
    return own.length;
  }

  async setOwners(label: Label, rows: readonly { id: string; owners: string[] }[]): Promise<void> {
    const owned = rows.map(({ id, owners }) => ({ id, properties: { owners: owners.toSorted() } }));
    await writeAll(this.transaction, statement("writing/putNodes", { Label: label }), owned);
  }

  /** Says that what the files of owners give no longer stands in the graph as they give it. */
  overwrite(owners: readonly string[]): void {
    for (const owner of owners) this.#overwritten.add(owner);
  }

  /** Makes what is derived true again, and notes which data the graph holds now. Returns the version of all. */
  async finish(gifts: readonly Pick<Gift, "owner" | "digest">[] = []): Promise<string> {
    const { release } = this;
    this.overwrite(gifts.map(({ owner }) => owner));
    const kept = release.seeds.filter((line) => !this.#overwritten.has(ownerIn(line)));
    const fresh = gifts.flatMap(({ owner, digest }) => (digest === undefined ? [] : [`${owner} ${digest}`]));
    const now = { ...release, modelVersion, seeds: [...kept, ...fresh].sort() };
    if (this.versions.isChanged) {
      await this.#touched.derive();
      now.dataVersion = await this.versions.write();
    }
    if (JSON.stringify(now) !== JSON.stringify(release)) await setRelease(this.transaction, now);
    return now.dataVersion;
  }

  async #changedOf(label: Label, nodes: readonly ModelNode[], owner: string, counts: Counts): Promise<Changed[]> {
    const isNew = (node: ModelNode) => this.#made.has(node.properties["contribution"] as string);
    const present = await presentNodes(
      this.transaction,
      label,
      nodes.filter((node) => !isNew(node)).map(({ id }) => id),
    );
    const changed: Changed[] = [];
    const adopted: { id: string; owners: string[] }[] = [];
    for (const node of nodes) {
      const [before, fingerprint] = [present.get(node.id), node.fingerprint ?? fingerprintOf(node)];
      if (before?.fingerprint !== fingerprint) changed.push({ ...node, fingerprint, before });
      else if (!before.owners.includes(owner)) adopted.push({ id: node.id, owners: withOwner(before, owner) });
    }
    const updated = changed.filter(({ before }) => before !== undefined).length;
    counts.updated += updated;
    counts.created += changed.length - updated;
    counts.unchanged += nodes.length - changed.length;
    await this.setOwners(label, adopted);
    changed.sort((a, b) => (a.id < b.id ? -1 : 1));
    await this.#note(label, changed, owner);
    return changed;
  }

  async #note(label: Label, changed: readonly Changed[], owner: string): Promise<void> {
    const corrected: { id: string; contribution: string | undefined }[] = [];
    for (const { id, fingerprint, properties, before } of changed) {
      const contribution = contributionOf(label, { id, record: properties["contribution"] as string });
      this.versions.add(fingerprint, contribution);
      if (before === undefined) this.#touched.created(label, contribution);
      else {
        const contributionBefore = contributionOf(label, before);
        this.versions.take(before.fingerprint, contributionBefore);
        corrected.push({ id, contribution }, { id, contribution: contributionBefore });
        this.overwrite(before.owners.filter((other) => other !== owner));
      }
      if (before === undefined && label === "Contribution") this.#made.add(id);
    }
    if (corrected.length > 0) await this.#touched.changing(label, corrected);
  }

  /** What corrected nodes declare comes again. */
  async #unlink(label: Label, ids: readonly string[]): Promise<void> {
    for (const { from: From, type: Type, to: To, by } of sortsDeclaredBy(label)) {
      const unlink = statement(by === "from" ? "writing/unlink" : "writing/unlinkTo", { From, Type, To });
      await inPieces(this.transaction, unlink, ids);
    }
  }
}

function isShared(owners: readonly string[], owner: string): boolean {
  return owners.some((one) => one !== owner);
}
