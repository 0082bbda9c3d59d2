import type { ProjectCode } from "./Project.ts";

/** What a code says of the principle that it is. Programs have one text for it: its first paragraph defines, the rest is for coders. */
export function saidByCode({ name, description, isCodable }: ProjectCode) {
  const [definition = "", ...rest] = description.split("\n\n");
  return {
    label: name.trim(),
    definition: definition.trim(),
    scopeNote: rest.join("\n\n").trim(),
    isGroup: !isCodable,
  };
}
