/** A value as JavaScript: JSON with the line separators of old engines escaped, and `<` in case it is ever inlined. */
export function scriptText(value: unknown): string {
	return JSON.stringify(value)
		.replaceAll("<", "\\u003c")
		.replaceAll("\u2028", "\\u2028")
		.replaceAll("\u2029", "\\u2029");
}
