import type { SentForm } from "./Site.ts";

/** No form of ours has more; what has is not read, since a million parts would keep others waiting. */
const mostParts = 20;
const longestName = 200;

/** The fields of a form and its file, by the platform's own parser; undefined where the body is no form, or one too fine. */
export async function formIn(
  body: Buffer<ArrayBuffer> | undefined,
  contentType = "",
): Promise<Omit<SentForm, "whose"> | undefined> {
  if (body === undefined || partsIn(body, contentType) > mostParts) return undefined;
  let data: FormData;
  try {
    data = await new Response(body, { headers: { "content-type": contentType } }).formData();
  } catch {
    return undefined;
  }
  const fields = new Map<string, string>();
  let file: SentForm["file"];
  for (const [name, value] of data) {
    if (typeof value === "string") fields.set(name, value);
    else if (value.size > 0) file = { name: plainName(value.name), bytes: new Uint8Array(await value.arrayBuffer()) };
  }
  return { fields, file };
}

function partsIn(body: Buffer, contentType: string): number {
  const boundary = /boundary="?([^";]+)/i.exec(contentType)?.[1];
  const between = boundary === undefined ? "&" : `--${boundary}`;
  let parts = 0;
  for (let at = body.indexOf(between); at >= 0 && parts <= mostParts; at = body.indexOf(between, at + 1)) parts += 1;
  return parts;
}

/** Without folders and signs that no name of a file has. */
function plainName(name: string): string {
  const [last = ""] = name.split(/[/\\]/).slice(-1);
  return (
    last
      .replaceAll(/\p{Cc}/gu, "")
      .slice(0, longestName)
      .toWellFormed() || "document"
  );
}
