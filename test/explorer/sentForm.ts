import type { InjectOptions } from "fastify";

/** A form as a browser sends it: fields, and files as blobs with a name. */
export async function sentForm(
  fields: Readonly<Record<string, string | { name: string; bytes: Uint8Array | string }>>,
  { url = "/analyse", headers = {} }: Pick<InjectOptions, "url" | "headers"> = {},
): Promise<InjectOptions> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === "string") form.set(name, value);
    else form.set(name, new Blob([value.bytes as Uint8Array<ArrayBuffer>]), value.name);
  }
  const whole = new Response(form);
  const type = whole.headers.get("content-type") ?? "";
  const payload = Buffer.from(await whole.arrayBuffer());
  return { method: "POST", url, payload, headers: { "content-type": type, ...headers } };
}
