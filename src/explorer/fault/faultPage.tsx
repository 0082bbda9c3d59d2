import { type FramePlace, makeFrame } from "../frame/makeFrame.ts";
import { frameHtml } from "../frame/frameHtml.tsx";
import { htmlAnswer } from "../htmlAnswer.ts";
import type { MessageKey } from "../messages/languages.ts";
import type { ApiError, PageAnswer } from "../PageRequest.ts";

const statuses: Readonly<Record<string, { status: number; title: MessageKey }>> = {
  SERVICE_UNAVAILABLE: { status: 503, title: "fault.unavailable" },
  TIMEOUT: { status: 503, title: "fault.late" },
  QUERY_TOO_COSTLY: { status: 400, title: "fault.tooMuch" },
  RATE_LIMITED: { status: 429, title: "fault.tooMuch" },
  BAD_USER_INPUT: { status: 400, title: "fault.input" },
};
const ours = { status: 500, title: "fault.ours" } as const;

/** What went wrong, in the frame of the site. The sentence is the API's: it names the limit, or what is away. */
export function faultPage(place: FramePlace, { message, extensions }: ApiError): PageAnswer {
  const { status, title } = statuses[String(extensions?.code)] ?? ours;
  const frame = makeFrame(place, { dataVersion: "", counts: [] });
  const { words } = frame;
  const content = (
    <>
      <h1>{words.say(title)}</h1>
      <p class="lead" lang="en">
        {message}
      </p>
      <p>{words.say(status === 400 ? "fault.changeIt" : "fault.tryAgain")}</p>
    </>
  );
  const html = frameHtml({ frame, head: { title: words.say(title) }, content });
  return htmlAnswer(status, html, status === 503 ? { "retry-after": "2" } : {});
}
