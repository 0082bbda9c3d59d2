import { useFrame } from "../frame/Frame.ts";

/** Beside what a rule proposed and nobody checked; the words for it are heard, and seen once, in the legend. */
export function ProposedSign() {
  const { words } = useFrame();
  const meaning = words.of("status", "PROPOSED");
  return (
    <span class="tag" title={meaning}>
      <span aria-hidden="true">?</span>
      <span class="hidden">{meaning}</span>
    </span>
  );
}

export function ProposedLegend() {
  const { words } = useFrame();
  return (
    <p class="dim">
      <span class="tag" aria-hidden="true">
        ?
      </span>{" "}
      {words.of("status", "PROPOSED")}
    </p>
  );
}
