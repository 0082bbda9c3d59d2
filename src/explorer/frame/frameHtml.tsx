import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { assetPath, earlyFonts } from "../assets/assets.ts";
import { siteName } from "../../exports/cite/Reference.ts";
import { mediaTypes, type Suffix } from "../formats.ts";
import { languages, type Language } from "../messages/languages.ts";
import type { Head, Section } from "../Page.ts";
import { addressIn } from "./addressIn.ts";
import { Breadcrumbs } from "./Breadcrumbs.tsx";
import { FrameContext, type Frame } from "./Frame.ts";
import { Header } from "./Header.tsx";
import { localPath } from "./makeFrame.ts";
import { SiteFooter } from "./SiteFooter.tsx";

export interface Framed {
  frame: Frame;
  head: Head;
  section?: Section | undefined;
  content: ComponentChildren;
  /** Cite, data, link; pages of faults have none. */
  foot?: ComponentChildren;
  /** In which other forms this can be had. */
  forms?: readonly Suffix[];
  /** More of the head: citation_* and the like. */
  metas?: ComponentChildren;
}

/** A whole page as text. */
export function frameHtml(framed: Framed): string {
  return `<!doctype html>\n${renderToString(<Document {...framed} />)}`;
}

function Document({ frame, head, section, content, foot, forms = [], metas }: Framed) {
  const { words, language, path, origin } = frame;
  const title = path === "/" ? head.title : `${head.title} · ${siteName}`;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="color-scheme" content="light dark" />
        {head.description !== undefined && <meta name="description" content={head.description} />}
        <link rel="canonical" href={origin + localPath(path, language)} />
        {(Object.keys(languages) as Language[]).map((other) => (
          <link key={other} rel="alternate" hreflang={other} href={origin + localPath(path, other)} />
        ))}
        {forms.map((form) => (
          <link
            key={form}
            rel="alternate"
            type={mediaTypes[form].replace(/;.*/, "")}
            href={origin + addressIn(frame, form)}
          />
        ))}
        <link rel="alternate" type="application/atom+xml" title={siteName} href={`${origin}/feed.atom`} />
        <link rel="icon" href={assetPath("icon.svg")} />
        {earlyFonts().map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={assetPath("explorer.css")} />
        <script src={assetPath("explorer.js")} defer />
        <meta property="og:title" content={head.title} />
        <meta property="og:site_name" content={siteName} />
        {head.description !== undefined && <meta property="og:description" content={head.description} />}
        {metas}
      </head>
      <body>
        <FrameContext.Provider value={frame}>
          <a class="skip" href="#content">
            {words.say("frame.skip")}
          </a>
          <Header section={section} />
          <main id="content" class="page" tabIndex={-1}>
            <Breadcrumbs crumbs={head.crumbs ?? []} here={head.title} />
            {content}
            {foot}
          </main>
          <SiteFooter />
        </FrameContext.Provider>
      </body>
    </html>
  );
}
