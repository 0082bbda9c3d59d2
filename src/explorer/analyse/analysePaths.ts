import type { Language } from "../messages/languages.ts";

/** A server knows them before it loads any message. */
const pathIn: Readonly<Record<Language, string>> = { en: "/analyse", fr: "/fr/analyse" };

/** Where texts are sent to, in every language. */
export const analysePaths = Object.values(pathIn);
