import { BadUserInput } from "../input/BadUserInput.ts";
import { didYouMean } from "../../text/didYouMean.ts";
import { kindOfId } from "../../model/kinds.ts";
import { HolderKind } from "./HolderKind.ts";
import type { HoldingTable } from "./HoldingTable.ts";

const kindsOfHolders: Record<string, HolderKind | undefined> = {
  contributor: HolderKind.CONTRIBUTOR,
  contribution: HolderKind.CONTRIBUTION,
  instrument: HolderKind.INSTRUMENT,
};

/** Throws {@link BadUserInput} for an id that no holder can have. */
export function holderKindOf(id: string, argument: string): HolderKind {
  const kind = kindsOfHolders[kindOfId(id) ?? ""];
  if (kind === undefined)
    throw new BadUserInput(
      `\`${argument}\` is not the id of a contributor, a contribution or an instrument; give one such as "contributor:canada".`,
      argument,
    );
  return kind;
}

/** Where a holder stands in a table. Throws {@link BadUserInput} for one that is not there, or was not read: nothing can be said of it. */
export function holderIn(table: HoldingTable, id: string, argument: string): number {
  const place = table.holderAt(id);
  if (place !== undefined) return place;
  const { scheme } = table.question;
  if (table.unread.some((holder) => holder.id === id))
    throw new BadUserInput(
      `\`${argument}\`: ${id} was not read for the scheme "${scheme.key}", so nothing can be said about what it does not hold.`,
      argument,
    );
  const known = table.holders.map((holder) => holder.id);
  throw new BadUserInput(
    `\`${argument}\`: no "${id.toWellFormed().slice(0, 200)}" was read for the scheme "${scheme.key}" in this scope${didYouMean(id.slice(0, 200), known)}`,
    argument,
  );
}
