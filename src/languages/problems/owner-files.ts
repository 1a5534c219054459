import { ownerFiles as german } from "./owner-files-de.ts";
import { ownerFiles as english } from "./owner-files-en.ts";

/** A file of the owner that begins with an explanation. */
export type OwnerFile = keyof typeof english;

/** The explanations in the language of the owner: German where the BCP 47 tag is, else English. */
export function ownerFileTexts(lang: string): Readonly<Record<OwnerFile, string>> {
	return new Intl.Locale(lang).language === "de" ? german : english;
}
