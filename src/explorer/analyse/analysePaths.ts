import { localPath } from "../frame/makeFrame.ts";
import { type Language, languages } from "../messages/languages.ts";

/** Where texts are sent to, in every language. */
export const analysePaths = (Object.keys(languages) as Language[]).map((language) => localPath("/analyse", language));
