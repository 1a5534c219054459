/** The languages of the gallery, by their codes. Apart from its words, which a command does not load only to say what there is. */
export const GALLERY_LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "ar", "ja"] as const;

/** Whether the gallery has words in the language of a BCP 47 tag, which must be valid. */
export function isOfGallery(tag: string): boolean {
	const { language } = new Intl.Locale(tag);
	return GALLERY_LANGUAGES.some((one) => one === language);
}
