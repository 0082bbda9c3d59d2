import { seedDirectory } from "./seedDirectory.ts";

/** A small seed directory in which everything had other keys before, and a contributor has other names. */
export function renamedSeeds(): Promise<string> {
  return seedDirectory({
    "contributors.yaml": [
      "  - key: atlantis",
      `  - { key: lemuria, kind: COALITION, names: { en: Lemuria }, source: list }
  - key: atlantis
    formerKeys: [atlantis-island, the.deep]
    altNames: { en: [The Sunken Isle], el: [Ατλαντίς] }`,
    ],
    "instruments.yaml": ["- key: charter", "- key: charter\n    formerKeys: [old-charter]"],
    "principles.yaml": ["- key: openness", "- key: openness\n    formerKeys: [openess]"],
    "processes.yaml": ["key: forum,", "key: forum, formerKeys: [council],"],
  });
}
