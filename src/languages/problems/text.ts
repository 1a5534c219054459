/** A text with `{names}` to fill in, or one text for each plural form that the language has; `{n}` is the number that counts. */
export type Text = string | PluralText;
type PluralText = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** The names in a text. */
export type NamesIn<T> = T extends { other: infer Other }
	? NamesIn<Other>
	: T extends `${string}{${infer Name}}${infer Rest}`
		? Name | NamesIn<Rest>
		: never;

/** `Texts`, where each has the same names as the one it translates; else `never`, which the compiler reports. */
export type Translating<Originals, Texts extends Readonly<Record<keyof Originals, Text>>> = {
	readonly [Key in keyof Originals]: [NamesIn<Originals[Key]>, NamesIn<Texts[Key]>] extends [
		NamesIn<Texts[Key]>,
		NamesIn<Originals[Key]>,
	]
		? Texts[Key]
		: never;
};

/** The form of a text for a number. */
export function formOf(text: Text, plural: Intl.PluralRules, n: unknown): string {
	return typeof text === "string" ? text : (text[plural.select(Number(n))] ?? text.other);
}

/** Puts the values into a text, all at once: names inside of a value are not filled in. */
export function fill(text: string, value: (name: string) => string): string {
	return text.includes("{") ? text.replace(/\{(\w+)\}/g, (_, name: string) => value(name)) : text;
}
