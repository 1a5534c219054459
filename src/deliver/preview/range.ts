/** First and last byte, both included. */
interface ByteRange {
	readonly start: number;
	readonly end: number;
}

/**
 * Parses a Range header for a file of `size` bytes (RFC 9110, 14.2): undefined for the whole file, also when the header is not
 * understood or has several ranges; `none` when the range is not in the file (status 416).
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | "none" | undefined {
	const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
	if (first === "" && last === "") return undefined;
	const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
	const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
	if (first !== "" && last !== "" && Number(last) < Number(first)) return undefined;
	return start > end || start >= size ? "none" : { start, end };
}
