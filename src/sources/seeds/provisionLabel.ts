import type { ProvisionKind } from "../../domain/provision/Provision.ts";

const WORDS: Record<ProvisionKind, string> = {
  PART: "Part",
  SECTION: "section",
  ARTICLE: "Article",
  PARAGRAPH: "paragraph",
  PRINCIPLE: "principle",
  GOAL: "Goal",
  TARGET: "Target",
  ACTION_LINE: "action line",
  ITEM: "item",
};

/** The way up from a provision: what it stands in. */
export interface LabelledProvision {
  kind: ProvisionKind;
  label: string;
}

/** How a provision is cited: Article 19, paragraph 72(a), section 1.1 item 2, Target 9.c. */
export function provisionLabel(kind: ProvisionKind, number: string, parent?: LabelledProvision): string {
  const partOfArticle = kind === "PARAGRAPH" && parent?.kind === "ARTICLE";
  if (!parent || (kind !== "ITEM" && !partOfArticle)) return `${WORDS[kind]} ${number}`;
  const spoken = parent.kind === "SECTION" || parent.kind === "PART";
  return spoken ? `${parent.label} item ${number}` : `${parent.label}(${number})`;
}
