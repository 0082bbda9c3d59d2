/** A share as a bar; the number stands beside it, so it says nothing to a screen reader. */
export function Bar({ value, of }: { value: number; of: number }) {
  const width = of === 0 ? 0 : Math.round((100 * value) / of);
  return (
    <svg class="bar-of" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-all" width="100" height="4" />
      <rect class="bar-part" width={width} height="4" />
    </svg>
  );
}
