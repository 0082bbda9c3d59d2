import { useFrame } from "../frame/Frame.ts";
import { KindMark } from "./KindMark.tsx";

export interface Speaker {
  name: string;
  kind: string;
  resourcePath: string;
}

/** Who speaks, each with the mark of its group. */
export function Speakers({ of }: { of: readonly Speaker[] }) {
  const { href } = useFrame();
  return of.map(({ name, kind, resourcePath }, index) => (
    <span class="speaker" key={resourcePath}>
      {index > 0 && ", "}
      <KindMark kind={kind} /> <a href={href(resourcePath)}>{name}</a>
    </span>
  ));
}
