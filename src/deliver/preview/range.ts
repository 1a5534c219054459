/** First and last byte, both included. */
export interface ByteRange {
	readonly start: number;
	readonly end: number;
}

/**
 * What of a file of `size` bytes a Range header asks for (RFC 9110, 14.2): undefined for all of it, which is also the answer
 * to what is not understood or to several ranges; `none` when nothing of it is in the file.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | "none" | undefined {
	const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
	if (first === "" && last === "") return undefined;
	const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
	const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
	if (first !== "" && last !== "" && Number(last) < Number(first)) return undefined;
	return start > end || start >= size ? "none" : { start, end };
}
