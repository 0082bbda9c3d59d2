import type { Crumb } from "../Page.ts";
import { useFrame } from "./Frame.ts";

/** The way down to this page; pages of the first level have none. */
export function Breadcrumbs({ crumbs, here }: { crumbs: readonly Crumb[]; here: string }) {
  const { words, href } = useFrame();
  if (crumbs.length === 0) return null;
  return (
    <nav class="crumbs" aria-label={words.say("frame.crumbs")}>
      <ol>
        {crumbs.map(({ name, path }) => (
          <li key={path}>
            <a href={href(path)}>{name}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
