import { about } from "./about/about.tsx";
import { accessibility } from "./accessibility/accessibility.tsx";
import { analyse } from "./analyse/analyse.tsx";
import { coder } from "./coder/coder.tsx";
import { compare } from "./compare/compare.tsx";
import { contributor } from "./contributor/contributor.tsx";
import { contributors } from "./contributors/contributors.tsx";
import { data } from "./data/data.tsx";
import { document } from "./document/document.tsx";
import { documents } from "./documents/documents.tsx";
import { home } from "./home/home.tsx";
import { instrument } from "./instrument/instrument.tsx";
import { instruments } from "./instruments/instruments.tsx";
import type { AnyPage } from "./Page.ts";
import { network } from "./network/network.tsx";
import { pair } from "./pair/pair.tsx";
import { passages } from "./passages/passages.tsx";
import { principle } from "./principle/principle.tsx";
import { principles } from "./principles/principles.tsx";
import { process } from "./process/process.tsx";
import { processes } from "./processes/processes.tsx";
import { provision } from "./provision/provision.tsx";
import { question } from "./question/question.tsx";
import { evidenceRedirect, passageRedirect } from "./redirect/redirect.ts";
import { search } from "./search/search.tsx";
import { robots } from "./robots/robots.ts";
import { scheme } from "./scheme/scheme.tsx";
import { schemes } from "./schemes/schemes.tsx";
import { suggest } from "./suggest/suggest.ts";
import { sitemap } from "./sitemap/sitemap.ts";

/** Every page, one a line; where two routes fit an address, the first that finds something there answers. */
export const pages: readonly AnyPage[] = [
  home,
  compare,
  pair,
  network,
  instruments,
  instrument,
  provision,
  principles,
  principle,
  contributors,
  contributor,
  documents,
  document,
  schemes,
  scheme,
  processes,
  process,
  question,
  coder,
  passages,
  search,
  analyse,
  data,
  about,
  accessibility,
  suggest,
  robots,
  sitemap,
  passageRedirect,
  evidenceRedirect,
];
