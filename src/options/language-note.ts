import { isOfGallery } from "../languages/gallery-languages.ts";
import type { Problem } from "../model/problem.ts";

/** Says of a language that somebody has typed, and that the pages cannot be in, what they are in. `lang` is a valid BCP 47 tag. */
export function languageNote(given: Readonly<Record<string, unknown>>, lang: string): readonly Problem[] {
	if (given["lang"] === undefined || isOfGallery(lang)) return [];
	return [{ code: "noWordsInLanguage", params: { lang }, where: "--lang" }];
}
