import { BoltMember, type Fault, type MemberParts } from "./BoltMember.ts";

/** Three members, of which one takes writes. Faults are asked of the test first; who does not lead refuses writes as Neo4j does. */
export class BoltCluster {
  readonly members: BoltMember[];
  readonly #dead = new Set<BoltMember>();
  #leader = 0;
  /** What the test wants to go wrong. */
  fault: (...asked: Parameters<MemberParts["faultAt"]>) => Fault | undefined = () => undefined;

  private constructor() {
    const faultAt: MemberParts["faultAt"] = (message, isWrite, member) => {
      const wanted = this.fault(message, isWrite, member);
      if (wanted !== undefined) return wanted;
      const mayNot = isWrite && message === "run" && member !== this.leader;
      return mayNot ? { code: "Neo.ClientError.Cluster.NotALeader" } : undefined;
    };
    const table = () => {
      const living = this.members.filter((member) => !this.#dead.has(member));
      const addresses = living.map(({ address }) => address);
      const others = living.filter((member) => member !== this.leader).map(({ address }) => address);
      return [
        { role: "ROUTE" as const, addresses },
        { role: "READ" as const, addresses: others },
        { role: "WRITE" as const, addresses: [this.leader.address] },
      ];
    };
    this.members = [1, 2, 3].map(() => new BoltMember({ faultAt, table }));
  }

  static async start(): Promise<BoltCluster> {
    const cluster = new BoltCluster();
    await Promise.all(cluster.members.map((member) => member.start()));
    return cluster;
  }

  get leader(): BoltMember {
    return this.members[this.#leader]!;
  }

  get uri(): string {
    return `neo4j://${this.members[0]!.address}`;
  }

  /** The next living member leads; clients are not told. */
  moveLeader(): void {
    do this.#leader = (this.#leader + 1) % this.members.length;
    while (this.#dead.has(this.leader));
  }

  async kill(member: BoltMember): Promise<void> {
    this.#dead.add(member);
    if (member === this.leader) this.moveLeader();
    await member.die();
  }

  async revive(member: BoltMember): Promise<void> {
    await member.start();
    this.#dead.delete(member);
  }

  async stop(): Promise<void> {
    await Promise.all(this.members.filter((member) => !this.#dead.has(member)).map((member) => member.die()));
  }
}
