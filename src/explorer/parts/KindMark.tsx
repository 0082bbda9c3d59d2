import { useFrame } from "../frame/Frame.ts";

const shapes: Readonly<Record<string, string>> = {
  STATE: "M2 2h10v10H2z",
  CIVIL_SOCIETY: "M7 1.5a5.5 5.5 0 1 0 .01 0z",
  BUSINESS: "M7 1l6 6-6 6-6-6z",
  TECHNICAL_COMMUNITY: "M7 1.5l6 11H1z",
  INTERGOVERNMENTAL_ORGANIZATION: "M4 2h6l3.2 5L10 12H4L.8 7z",
  ACADEMIA: "M1 1.5h12l-6 11z",
  MULTISTAKEHOLDER_BODY: "M5 1h4v4h4v4H9v4H5V9H1V5h4z",
  COALITION: "M1 4h12v2.4H1zM1 8h12v2.4H1z",
  PARLIAMENT: "M7 1l6 4v1H1V5zM2 7h2v4H2zm4 0h2v4H6zm4 0h2v4h-2zM1 12h12v1.5H1z",
  POLITICAL_PARTY: "M2 1h2v12H2zM5 2h8l-2 3 2 3H5z",
  PERSON: "M7 1a3 3 0 1 0 .01 0zM1.5 13a5.5 5.5 0 0 1 11 0z",
};

/** The stakeholder group of a contributor: a shape and a colour of its own, and its name for those who see neither. */
export function KindMark({ kind, named = false }: { kind: string; named?: boolean }) {
  const { words } = useFrame();
  return (
    <>
      <svg class={`kind-mark ${kind}`} viewBox="0 0 14 14" aria-hidden="true">
        <path d={shapes[kind] ?? "M2 2h10v10H2z"} />
      </svg>
      <span class={named ? "" : "hidden"}>{words.of("kind", kind)}</span>
    </>
  );
}
