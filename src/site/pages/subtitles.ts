import type { Entry } from "../../model/archive.ts";
import type { DownloadFile } from "../../model/download-file.ts";

/** Bytes of an SRT file. Subtitles are part of the page; those of an hour of talk have some 60 kB. */
const LARGEST = 256 * 1024;

/**
 * The subtitles of all videos as `data:` addresses, because a file of their own would not load from a folder. `change` is
 * applied to each line.
 */
export async function readSubtitles(
	entries: readonly Entry[],
	change: (text: string) => string,
): Promise<ReadonlyMap<DownloadFile, string>> {
	const found = new Map<DownloadFile, string>();
	for (const { subtitles } of entries.flatMap(({ media }) => media)) {
		if (subtitles === undefined || found.has(subtitles) || subtitles.size > LARGEST) continue;
		const bytes = await subtitles.read().catch(() => undefined);
		const vtt = bytes === undefined ? "" : webVtt(bytes.toString("utf8"), change);
		if (vtt !== "") found.set(subtitles, `data:text/vtt;base64,${Buffer.from(vtt).toString("base64")}`);
	}
	return found;
}

const TIMES = /^\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[,.](\d{1,3})\s*-->\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[,.](\d{1,3})/;

/** Converts SubRip to WebVTT: decimal points instead of commas, text without tags and escaped. Empty where there is no cue. */
export function webVtt(srt: string, change: (text: string) => string): string {
	const cues: string[] = [];
	const blocks = srt
		.replace(/^\uFEFF/, "")
		.replace(/\r\n?/g, "\n")
		.split(/\n{2,}/);
	for (const block of blocks) {
		const lines = block.split("\n").filter((line) => line.trim() !== "");
		const at = lines.findIndex((line) => TIMES.test(line));
		const match = TIMES.exec(lines[at] ?? "");
		const text = lines.slice(at + 1).map((line) => escaped(change(withoutTags(line))));
		if (match === null || text.length === 0) continue;
		cues.push(`${stamp(match.slice(1, 5))} --> ${stamp(match.slice(5, 9))}\n${text.join("\n")}`);
	}
	return cues.length === 0 ? "" : `WEBVTT\n\n${cues.join("\n\n")}\n`;
}

function stamp([hours = "0", minutes = "0", seconds = "0", rest = "0"]: readonly (string | undefined)[]): string {
	return `${hours.padStart(2, "0")}:${minutes.padStart(2, "0")}:${seconds}.${rest.padEnd(3, "0")}`;
}

function withoutTags(line: string): string {
	return line.replace(/<\/?[a-z][^<>]*>/gi, "");
}

function escaped(line: string): string {
	return line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
