import { useFrame } from "../frame/Frame.ts";

/** Links in a row, with commas. */
export function LinkList({ of }: { of: readonly { label: string; resourcePath: string }[] }) {
  const { href } = useFrame();
  if (of.length === 0) return null;
  return (
    <>
      {of.map(({ label, resourcePath }, index) => (
        <span key={resourcePath}>
          {index > 0 && ", "}
          <a href={href(resourcePath)}>{label}</a>
        </span>
      ))}
    </>
  );
}
