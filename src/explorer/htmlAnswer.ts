import type { PageAnswer } from "./PageRequest.ts";

/** Everything that a page loads comes from here; nothing inline, nothing from elsewhere. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

export function htmlAnswer(status: number, body: string, headers: Readonly<Record<string, string>> = {}): PageAnswer {
  return {
    status,
    contentType: "text/html; charset=utf-8",
    body,
    headers: {
      "content-security-policy": contentPolicy,
      "referrer-policy": "same-origin",
      ...headers,
    },
  };
}
