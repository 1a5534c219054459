/** A path or address as an index names a medium, without what follows its path. */
export function withoutQuery(uri: string): string {
	return uri.split(/[?#]/, 1)[0] ?? "";
}

/** With `%20` and the like decoded; as it is where they are no UTF-8. */
export function percentDecoded(uri: string): string {
	try {
		return decodeURIComponent(uri);
	} catch {
		return uri;
	}
}
