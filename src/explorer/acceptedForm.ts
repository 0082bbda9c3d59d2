import { mediaTypes, type Suffix } from "./formats.ts";

interface MediaRange {
  type: string;
  /** Web Annotations are JSON-LD of a profile. */
  isAnnotations: boolean;
  quality: number;
}

/**
 * The form that an Accept header likes best of those that a page has; undefined for the page itself. HTML stands above what is liked as
 * much; but a type that is named stands above HTML that only a wildcard takes.
 */
export function acceptedForm(accept: string | undefined, forms: readonly Suffix[]): Suffix | undefined {
  if (accept === undefined) return undefined;
  const ranges = accept.split(",").map(rangeIn);
  const html = ranges.find(({ type }) => type === "text/html");
  const anything = Math.max(0, ...ranges.filter(({ type }) => /^(text|\*)\/\*$/.test(type)).map(qualityOf));
  const isBetter = (quality: number) => (html === undefined ? quality >= anything : quality > html.quality);
  const named = forms
    .map((form) => ({ form, quality: Math.max(0, ...ranges.filter((range) => isOf(range, form)).map(qualityOf)) }))
    .filter(({ quality }) => quality > 0 && isBetter(quality));
  const [first, ...others] = named;
  return others.reduce((best, one) => (best !== undefined && one.quality > best.quality ? one : best), first)?.form;
}

const qualityOf = ({ quality }: MediaRange) => quality;

function rangeIn(text: string): MediaRange {
  const [type = "", ...params] = text
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  const quality = Number(params.find((param) => param.startsWith("q="))?.slice(2) ?? 1);
  const isAnnotations = params.some((param) => param.startsWith("profile=") && param.includes("/ns/anno.jsonld"));
  return { type, isAnnotations, quality: quality >= 0 && quality <= 1 ? quality : 0 };
}

function isOf({ type, isAnnotations }: MediaRange, form: Suffix): boolean {
  const [known = ""] = mediaTypes[form].split(";");
  return type === known && isAnnotations === (form === "annotations.jsonld");
}
