import { type Decisions, type RuleDecisions, ruleName } from "./decisions.ts";

/** So many decisions say more than the estimate of who wrote the rule: the mean of their posterior is off by .14 at most in two cases of three. */
export const enoughDecisions = 10;

/** The mean of the Beta posterior of a rule's precision, from one accepted and one rejected piece before any was seen. */
export function posteriorOf({ accepted, rejected }: Pick<Decisions, "accepted" | "rejected">): number {
  return (accepted + 1) / (accepted + rejected + 2);
}

/** The decisions that stand for the confidence of a rule; undefined where they are too few, and its own estimate stands. */
export function decidedOn(rule: string, decisions: RuleDecisions): Decisions | undefined {
  const of = decisions.get(ruleName(rule));
  return of !== undefined && of.accepted + of.rejected >= enoughDecisions ? of : undefined;
}

/** A piece with the confidence that people's decisions about its rule give it. */
export function calibrated<Piece extends { rule: string; confidence: number }>(
  piece: Piece,
  decisions: RuleDecisions,
): Piece {
  const of = decidedOn(piece.rule, decisions);
  return of === undefined ? piece : { ...piece, confidence: Math.round(posteriorOf(of) * 100) / 100 };
}
