const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The beginning of a text on one line, at most `length` characters as people count them: no emoji is cut in two. */
export function excerpt(text: string, length: number): string {
	const line = text.replace(/\s+/gu, " ").trim();
	if (line.length <= length) return line;
	let kept = "";
	let count = 0;
	for (const { segment } of segmenter.segment(line.slice(0, length * 16))) {
		if (count === length - 1) return `${kept.trimEnd()}…`;
		kept += segment;
		count += 1;
	}
	return kept.length < line.length ? `${kept.trimEnd()}…` : kept;
}
