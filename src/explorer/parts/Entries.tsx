import { useFrame } from "../frame/Frame.ts";

export interface Entry {
  name: string;
  path: string;
  about?: string;
  counted?: string;
}

/** A list of things with a line about each. */
export function Entries({ of }: { of: readonly Entry[] }) {
  const { href } = useFrame();
  return (
    <ul class="entries">
      {of.map(({ name, path, about = "", counted = "" }) => (
        <li key={path}>
          <a class="entry" href={href(path)}>
            {name}
          </a>
          {about !== "" && <p>{about}</p>}
          {counted !== "" && <p class="dim">{counted}</p>}
        </li>
      ))}
    </ul>
  );
}
