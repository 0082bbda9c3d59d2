import type { Near } from "./attachProvisions.ts";
import type { Naming } from "./namedInstruments.ts";
import type { NumberedProvisions } from "./ProvisionNumbers.ts";
import { hasNoKnown, hasNumber, mayHaveNumber } from "./withoutName.ts";

/** "Resolution 20/8 asks all of us, in paragraph 4, to", "the Tunis Agenda gives its paragraph 61 to that": no other text is named between. */
export function isInItsClause(one: NumberedProvisions, naming: Naming, citing: Near): boolean {
  const { texts, namings, shortNames, reader } = citing;
  const [key, ...others] = naming.keys;
  if (key === undefined || others.length > 0 || one.bare) return false;
  const [between, behind] = [texts.joints.slice(naming.end, one.start), texts.joints.slice(one.end)];
  const isAnothers = /^\s\p{L}/u.test(behind) && reader.joints.belongsTo.test(behind);
  const isOneClause = /^[^.;:()]{0,120}\(?$/u.test(between);
  const isNamedBetween = [...namings, ...shortNames].some(({ start, end }) => start >= naming.end && end <= one.end);
  if (!isOneClause || isAnothers || isNamedBetween) return false;
  return isHeld(key, between, one, citing);
}

function isHeld(key: string, between: string, one: NumberedProvisions, citing: Near): boolean {
  const mayHave = mayHaveNumber(key, one, citing.reader);
  if (!citing.reader.joints.theirs.test(between)) return mayHave && isAside(key, between, one, citing);
  // "gives its section 13" of a text of articles.
  return mayHave || hasNumber(key, one, citing.reader);
}

/** "says in paragraph 4", "asks (paragraph 4"; where nobody knows the provisions also "asks, as paragraph 4 does". */
function isAside(key: string, between: string, { kind }: NumberedProvisions, { reader, state }: Near): boolean {
  // "we cite the X in paragraph 4" of a draft may mean the draft's own, "the X says, in paragraph 4," does not.
  if (state.ofDraft && kind !== "PRINCIPLE" && !/\($|,\s\p{Ll}+\s$/u.test(between)) return false;
  return reader.joints.aside.test(between) || (hasNoKnown(key, reader) && /,\s(?:\p{Ll}{1,5}\s){1,2}$/u.test(between));
}
