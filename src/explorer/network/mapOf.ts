import { cutAtWord } from "./cutAtWord.ts";
import { stressLayout } from "./stressLayout.ts";
import type { Network, NetworkLink, NetworkNode } from "./networkOf.ts";

/** A box of the map, by its middle. */
export interface MapBox {
  node: NetworkNode;
  words: string;
  x: number;
  y: number;
  width: number;
}

export interface NetworkMap {
  boxes: ReadonlyMap<NetworkNode, MapBox>;
  links: readonly NetworkLink[];
  height: number;
}

export const mapWidth = 1080;
export const boxHeight = 24;
/** Between boxes, at least. */
const gap = { x: 8, y: 8 };
const edge = 6;
/** More would be neither drawn in time nor read: those with the most passages are shown. The table has them all. */
export const mostBoxes = 150;
const longestWords = 32;

/** Things near to what they are linked to, in boxes that do not lie on each other; the same for the same links. */
export function mapOf({ columns, links }: Network): NetworkMap {
  const all = [...columns.principle, ...columns.contributor, ...columns.instrument];
  const strongest = new Set([...all].sort((a, b) => b.weight - a.weight).slice(0, mostBoxes));
  const nodes = all.filter((node) => strongest.has(node));
  const rows = new Map(nodes.map((node, row) => [node, row]));
  const shown = links.filter(({ contributor, item }) => rows.has(contributor) && rows.has(item));
  const places = placesOf(
    nodes.length,
    shown.map(({ contributor, item }) => [rows.get(contributor)!, rows.get(item)!]),
  );
  const boxes = nodes.map((node, row): MapBox => {
    const words = cutAtWord(node.label, longestWords);
    // Of the widest letters that readers without our fonts may get.
    const width = Math.ceil([...words].reduce((sum, letter) => sum + (letter > "\u2e80" ? 14 : 7.6), 22));
    return { node, words, width, ...places[row]! };
  });
  return { boxes: new Map(boxes.map((box) => [box.node, box])), links: shown, height: spreadOut(boxes) };
}

/** Layouts take longer than all else of a page, and are asked for again in other languages and forms: the last ones are kept. */
const kept = new Map<string, ReturnType<typeof stressLayout>>();
const mostKept = 50;

function placesOf(count: number, links: [number, number][]): ReturnType<typeof stressLayout> {
  const name = `${count} ${links.join(" ")}`;
  const places = kept.get(name) ?? stressLayout(count, links);
  kept.delete(name);
  kept.set(name, places);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
  return places;
}

/** Puts boxes from the unit square into a drawing as high as they need, and apart; answers how high it is. */
function spreadOut(boxes: MapBox[]): number {
  const area = boxes.reduce((sum, { width }) => sum + (width + gap.x) * (boxHeight + gap.y), 0);
  const height = Math.max(160, (area * 3) / mapWidth);
  for (const box of boxes) {
    box.x = edge + box.width / 2 + box.x * (mapWidth - 2 * edge - box.width);
    box.y *= height;
  }
  for (let round = 0; round < 60 && pushApart(boxes); round += 1);
  dropBelow(boxes);
  const top = Math.min(...boxes.map(({ y }) => y)) - boxHeight / 2 - edge;
  for (const box of boxes) box.y -= top;
  return Math.max(0, ...boxes.map(({ y }) => y)) + boxHeight / 2 + edge;
}

/** How far two boxes lie on each other, the wanted gap included. */
function overlapOf(a: MapBox, b: MapBox): { x: number; y: number } {
  return {
    x: (a.width + b.width) / 2 + gap.x - Math.abs(a.x - b.x),
    y: boxHeight + gap.y - Math.abs(a.y - b.y),
  };
}

/** One round: each pair that lies on each other goes apart, half the way each. False where there was none. */
function pushApart(boxes: readonly MapBox[]): boolean {
  let moved = false;
  for (let at = 0; at < boxes.length; at += 1)
    for (let other = at + 1; other < boxes.length; other += 1) {
      const [a, b] = [boxes[at]!, boxes[other]!];
      const over = overlapOf(a, b);
      if (over.x <= 0.01 || over.y <= 0.01) continue;
      moved = true;
      const [above, below] = a.y <= b.y ? [a, b] : [b, a];
      above.y -= over.y / 2;
      below.y += over.y / 2;
    }
  return moved;
}

/** What still lies on something goes below it, from the top down: none is left. */
function dropBelow(boxes: readonly MapBox[]): void {
  const placed: MapBox[] = [];
  for (const box of [...boxes].sort((a, b) => a.y - b.y)) {
    const under = () => placed.find((other) => overlapOf(box, other).x > 0.01 && overlapOf(box, other).y > 0.01);
    for (let other = under(); other !== undefined; other = under()) box.y = other.y + boxHeight + gap.y;
    placed.push(box);
  }
}
