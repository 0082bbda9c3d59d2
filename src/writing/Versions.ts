import type { Transaction } from "../graph/Graph.ts";
import { statement } from "../graph/statements.ts";
import { edgeSorts } from "../model/edges.ts";
import { inPieces } from "./inPieces.ts";
import { Sum } from "./Sum.ts";
import { writeAll } from "./writeAll.ts";
import { writeColumns } from "./writeColumns.ts";

interface State {
  id: string;
  fingerprint: string;
}

/**
 * The versions of the data: of the whole, of each contribution with its passages and evidence, and of each scheme with all that an
 * answer within it can rest on. What others import for another scheme leaves them as they are.
 */
export class Versions {
  readonly #transaction: Transaction;
  readonly #whole: Sum;
  readonly #contributions = new Map<string, Sum[]>();
  readonly #isRecount: boolean;
  #isChanged = false;

  /** From the version before, or as a count of everything from scratch where there is none given. */
  constructor(transaction: Transaction, before?: string) {
    this.#transaction = transaction;
    this.#whole = new Sum(before);
    this.#isRecount = before === undefined;
  }

  get isChanged(): boolean {
    return this.#isChanged;
  }

  add(fingerprint: string, contribution?: string): void {
    this.#isChanged = true;
    this.#whole.add(fingerprint);
    if (contribution !== undefined) this.#sumsOf(contribution)[0]!.add(fingerprint);
  }

  take(fingerprint: string, contribution?: string): void {
    this.#isChanged = true;
    this.#whole.take(fingerprint);
    if (contribution !== undefined) this.#sumsOf(contribution)[1]!.add(fingerprint);
  }

  /** Of something that stands there; a count of everything from scratch only adds. */
  replace(before: string, after: string, contribution?: string): void {
    if (!this.#isRecount && before === after) return;
    if (!this.#isRecount) this.take(before, contribution);
    this.add(after, contribution);
  }

  /** Puts the versions of contributions and schemes into the graph. Returns that of the whole. */
  async write(): Promise<string> {
    await this.#writeContributions();
    await this.#writeSchemes();
    return this.#whole.toString();
  }

  /** What came, and what went. */
  #sumsOf(contribution: string): Sum[] {
    const known = this.#contributions.get(contribution);
    if (known !== undefined) return known;
    const sums = [new Sum(), new Sum()];
    this.#contributions.set(contribution, sums);
    return sums;
  }

  async #writeContributions(): Promise<void> {
    const ids = [...this.#contributions.keys()].sort();
    const asked = statement("writing/contributionVersions");
    const rows: { id: string; dataVersion: string }[] = [];
    for (const { id, dataVersion } of await inPieces<{ id: string; dataVersion: string }>(
      this.#transaction,
      asked,
      ids,
    )) {
      const [came, went] = this.#contributions.get(id)!;
      const sum = new Sum(this.#isRecount ? "" : dataVersion).add(came!.toString()).take(went!.toString());
      if (sum.toString() !== dataVersion) rows.push({ id, dataVersion: sum.toString() });
    }
    rows.sort((a, b) => (a.id < b.id ? -1 : 1));
    await writeColumns(this.#transaction, statement("writing/setContributionVersions"), {
      id: rows.map(({ id }) => id),
      dataVersion: rows.map(({ dataVersion }) => dataVersion),
    });
  }

  /** From what stands in the graph by now: there are few schemes, and what belongs to one changes in many ways. */
  async #writeSchemes(): Promise<void> {
    const schemes = await this.#states("Scheme");
    if (schemes.length === 0) return;
    const common = await this.#commonSum();
    const principles = await this.#transaction.run<State & { scheme: string }>(statement("writing/schemeOfPrinciples"));
    const schemeOf = new Map(principles.map(({ id, scheme }) => [id, scheme]));
    const sums = new Map(schemes.map(({ id, fingerprint }) => [id, new Sum(common).add(fingerprint)]));
    for (const { scheme, fingerprint } of principles) sums.get(scheme)?.add(fingerprint);
    for (const { target, fingerprint } of await this.#edges())
      sums.get(schemeOf.get(target) ?? target)?.add(fingerprint);
    for (const [scheme, sum] of sums)
      for (const name of ["writing/documentsOfScheme", "writing/submittersOfScheme"])
        for (const { fingerprint } of await this.#transaction.run<Pick<State, "fingerprint">>(statement(name), {
          scheme,
        }))
          sum.add(fingerprint);
    const rows = [...sums].map(([id, sum]) => ({ id, properties: { dataVersion: sum.toString() } }));
    await writeAll(this.#transaction, statement("writing/putNodes", { Label: "Scheme" }), rows);
  }

  /** Of what no table brings, and every scheme may rest on. */
  async #commonSum(): Promise<string> {
    const sum = new Sum();
    for (const label of ["Instrument", "Provision", "Process", "Question"])
      for (const { fingerprint } of await this.#states(label)) sum.add(fingerprint);
    return sum.toString();
  }

  #states(label: string): Promise<State[]> {
    return this.#transaction.run<State>(statement("writing/fingerprints", { Label: label }));
  }

  async #edges(): Promise<{ target: string; fingerprint: string }[]> {
    const rows: { target: string; fingerprint: string }[] = [];
    for (const { from: From, type: Type, to: To, by } of edgeSorts)
      if (by === "itself")
        rows.push(
          ...(await this.#transaction.run<(typeof rows)[number]>(
            statement("writing/edgesByThemselves", { From, Type, To }),
          )),
        );
    return rows;
  }
}
