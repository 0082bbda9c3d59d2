import { imageOfSeeds } from "./engines.ts";

/** Who holds what by the seeds, counted without the product's statements: by holder, by item, how many mentions or citations. */
export async function heldBySeeds(
  holders: "Contributor" | "Contribution",
  evidence: "Mention" | "Citation",
  filter: (place: { voice: unknown; status: unknown; stance: unknown; contribution: string }) => boolean = isDefault,
): Promise<Map<string, Map<string, number>>> {
  const { nodes, edges } = await imageOfSeeds();
  const passages = new Map(nodes.filter(({ label }) => label === "Passage").map((node) => [node.id, node.properties]));
  const submitters = (contribution: string) =>
    edges.filter(({ type, target }) => type === "SUBMITTED" && target === contribution).map(({ source }) => source);
  const held = new Map<string, Map<string, number>>();
  for (const { properties } of nodes.filter(({ label }) => label === evidence)) {
    const { passage, status, stance, contribution, principle, instrument } = properties as Record<string, string>;
    if (!filter({ voice: passages.get(passage!)?.["voice"], status, stance, contribution: contribution! })) continue;
    const item = evidence === "Mention" ? principle! : instrument!;
    for (const holder of holders === "Contributor" ? submitters(contribution!) : [contribution!]) {
      const own = held.get(holder) ?? new Map<string, number>();
      held.set(holder, own.set(item, (own.get(item) ?? 0) + 1));
    }
  }
  return held;
}

/** Without a word about it: accepted, in the contributor's own voice, and mentions affirm. */
export function isDefault({ voice, status, stance }: { voice: unknown; status: unknown; stance: unknown }): boolean {
  return voice === "CONTRIBUTOR" && status === "ACCEPTED" && (stance === undefined || stance === "AFFIRMS");
}
