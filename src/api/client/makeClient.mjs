/** Some servers on the way refuse longer addresses. */
const longestAddress = 4_000;

export class ConcordanceError extends Error {
  constructor(errors, { status, retryAfterSeconds, data, cause } = {}) {
    super(errors[0].message, { cause });
    Object.assign(this, { name: "ConcordanceError", errors, status, retryAfterSeconds, data });
    this.code = errors[0].extensions?.code ?? "INTERNAL_SERVER_ERROR";
  }
}

export function makeClient({ baseUrl, key, fetch = globalThis.fetch } = {}) {
  const endpoint = endpointBelow(baseUrl ?? new URL("..", import.meta.url).href);
  const headers = key === undefined ? {} : { authorization: `Bearer ${key}` };

  /** By its hash, so that what is kept on the way serves; with its text where the server does not know the hash yet. */
  async function ask({ text, sha256 }, variables = {}, { signal } = {}) {
    const extensions = sha256 === undefined ? undefined : { persistedQuery: { version: 1, sha256Hash: sha256 } };
    if (extensions !== undefined) {
      const asked = { variables: JSON.stringify(variables), extensions: JSON.stringify(extensions) };
      const address = `${endpoint}?${new URLSearchParams(asked)}`;
      const known = address.length > longestAddress ? undefined : await answerTo(address, { headers, signal });
      if (known !== undefined) return known;
    }
    const body = JSON.stringify({ query: text, variables, extensions });
    const posted = { method: "POST", headers: { ...headers, "content-type": "application/json" }, body, signal };
    return answerTo(endpoint, posted);
  }

  /** Undefined where the server asks for the text of the question. */
  async function answerTo(address, request) {
    const cut = (cause) => {
      if (request.signal?.aborted) throw cause;
      throw new ConcordanceError([made("UNREACHABLE", `${endpoint} cannot be reached.`)], { cause });
    };
    const response = await fetch(address, request).catch(cut);
    const { data, errors, extensions } = objectIn(await response.text().catch(cut));
    const fault = Array.isArray(errors) ? errors[0] : undefined;
    if (fault?.extensions?.code === "PERSISTED_QUERY_NOT_FOUND") return undefined;
    if (typeof fault?.message === "string") throw new ConcordanceError(errors, { ...statusOf(response), data });
    // Others answer so too, but without this beside it.
    if (isObject(data) && isObject(extensions)) return { data, ...extensions, hints: extensions.hints ?? [] };
    const sentence = `${endpoint} answered ${response.status} without data. Is it the address of a site of Concordance?`;
    throw new ConcordanceError([made("NOT_AN_ANSWER", sentence)], statusOf(response));
  }

  return { ask };
}

function endpointBelow(baseUrl) {
  const endpoint = new URL("graphql", new URL(baseUrl.replace(/\/*$/, "/"), globalThis.location?.href));
  if (/^https?:$/.test(endpoint.protocol)) return endpoint.href;
  throw new TypeError(
    `Name the site to ask: makeClient({ baseUrl: "https://example.org/" }). This is not one: ${baseUrl}`,
  );
}

function objectIn(text) {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}

function isObject(value) {
  return typeof value === "object" && value !== null;
}

/** A proxy on the way may name a date instead of seconds. */
function statusOf({ status, headers }) {
  const retryAfter = headers.get("retry-after") ?? "";
  return { status, retryAfterSeconds: /^\d+$/.test(retryAfter) ? Number(retryAfter) : undefined };
}

function made(code, message) {
  return { message, extensions: { code } };
}
