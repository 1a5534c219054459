/** The headers of one file, by name. */
export type Headers = Readonly<Record<string, string>>;

/**
 * Parses `_headers` as Netlify and Cloudflare do: a path with an optional `*` at its end, then indented headers. Returns a
 * function from a path of the site, with a slash before it, to its headers.
 */
export function parseHeaders(text: string): (path: string) => Headers {
	const rules: { readonly start: string; readonly open: boolean; readonly headers: Record<string, string> }[] = [];
	for (const line of text.split(/\r?\n/)) {
		const [, name, value] = /^\s+([A-Za-z-]+):(.*)/.exec(line) ?? [];
		const last = rules.at(-1);
		if (name !== undefined && value !== undefined && last !== undefined) last.headers[name] = value.trim();
		else if (line.startsWith("/"))
			rules.push({ start: line.replace(/\*$/, ""), open: line.endsWith("*"), headers: {} });
	}
	return (path) =>
		Object.fromEntries(
			rules
				.filter(({ start, open }) => (open ? path.startsWith(start) : path === start))
				.flatMap(({ headers }) => Object.entries(headers)),
		);
}
