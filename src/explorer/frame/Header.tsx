import { siteName } from "../../exports/cite/Reference.ts";
import { type Language, languages } from "../messages/languages.ts";
import type { Section } from "../Page.ts";
import { useFrame } from "./Frame.ts";
import { localPath } from "./makeFrame.ts";

const sections = [
  "instruments",
  "principles",
  "contributors",
  "documents",
  "compare",
  "network",
  "analyse",
  "data",
] as const satisfies readonly Section[];

/** Name, search, language and theme; then where one can go. */
export function Header({ section }: { section: Section | undefined }) {
  const { words, href } = useFrame();
  return (
    <header class="site-header">
      <div class="bar">
        <a class="brand" href={href("/")}>
          <Mark />
          <span>{siteName}</span>
        </a>
        <SearchBox />
        <Languages />
        <button class="theme quiet" type="button" hidden data-theme-switch aria-label={words.say("frame.theme")}>
          <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
            <circle cx="9" cy="9" r="7" fill="none" stroke="currentColor" stroke-width="2" />
            <path d="M9 2a7 7 0 0 1 0 14z" fill="currentColor" />
          </svg>
        </button>
      </div>
      <nav class="sections" aria-label={words.say("frame.sections")}>
        <ul>
          {sections.map((one) => (
            <li key={one}>
              <a href={href(`/${one}`)} aria-current={one === section ? "true" : undefined}>
                {words.say(`nav.${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** A page with a second one gives it another id and another name. */
export function SearchBox({ value, id = "q", name }: { value?: string; id?: string; name?: string }) {
  const { words, href } = useFrame();
  return (
    <form
      class="search"
      role="search"
      action={href("/search")}
      aria-label={name ?? words.say("frame.search")}
      data-suggest={href("/suggest")}
      data-suggestions={words.say("frame.suggestions")}
    >
      <label class="hidden" for={id}>
        {words.say("frame.searchLabel")}
      </label>
      <input id={id} name="q" type="search" value={value} placeholder={words.say("frame.searchHint")} />
      <button type="submit">{words.say("frame.search")}</button>
    </form>
  );
}

function Languages() {
  const { words, language, path, query } = useFrame();
  const rest = query.toString() === "" ? "" : `?${query}`;
  return (
    <nav class="languages" aria-label={words.say("frame.language")}>
      {(Object.keys(languages) as Language[])
        .filter((other) => other !== language)
        .map((other) => (
          <a key={other} href={localPath(path, other) + rest} lang={other} hreflang={other}>
            {languages[other].name}
          </a>
        ))}
    </nav>
  );
}

function Mark() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
      <rect width="26" height="26" rx="4" fill="var(--brand)" />
      <path d="M7 8h12M7 13h8M7 18h12" stroke="var(--paper)" stroke-width="2.2" stroke-linecap="round" />
    </svg>
  );
}
