/** What stands between a name and what is said of it, where it is not ": ": French puts a narrow space before it, Japanese has a wide sign. */
const COLONS: Readonly<Record<string, string>> = { fr: "\u202f: ", ja: "：" };

/** The colon of a language, with the spaces around it. */
export function colonIn(language: string): string {
	return (Object.hasOwn(COLONS, language) ? COLONS[language] : undefined) ?? ": ";
}
