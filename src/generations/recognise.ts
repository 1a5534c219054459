import type { Download, DownloadFile } from "../download/download.ts";
import { layout2018 } from "./2018.ts";
import { layout2021 } from "./2021.ts";
import { layout2023 } from "./2023.ts";
import { layout2025 } from "./2025.ts";
import { layout2026 } from "./2026.ts";
import type { JsonReader, Layout } from "./layout.ts";
import { reasonToLeave } from "./never.ts";

export const LAYOUTS: readonly Layout[] = [layout2018, layout2021, layout2023, layout2025, layout2026];

/** One index that a layout's table claims. */
export interface Claim {
	readonly file: DownloadFile;
	readonly layout: Layout;
	readonly read: JsonReader;
}

/** What a download holds, told from its names alone: nothing is opened. */
export interface Recognised {
	readonly claims: readonly Claim[];
	/** Number of files left alone, by the reason. */
	readonly leftAlone: ReadonlyMap<string, number>;
	/** Indexes that no table knows. */
	readonly unknown: readonly DownloadFile[];
	/** Pictures, videos and subtitles, to which indexes may refer. */
	readonly media: readonly DownloadFile[];
}

const INDEX = /\.(json|html?)$/i;

/** Sorts the files of a download by what reads them. Layouts overlap, so every table is asked. */
export function recognise(download: Download): Recognised {
	const claims: Claim[] = [];
	const leftAlone = new Map<string, number>();
	const unknown: DownloadFile[] = [];
	const media: DownloadFile[] = [];
	for (const file of download.files) {
		const claim = claimOf(file);
		if (claim !== undefined) {
			claims.push(claim);
			continue;
		}
		const reason = reasonToLeave(file.path);
		if (reason !== undefined) leftAlone.set(reason, (leftAlone.get(reason) ?? 0) + 1);
		else if (INDEX.test(file.path)) unknown.push(file);
		else media.push(file);
	}
	return { claims, leftAlone, unknown, media };
}

function claimOf(file: DownloadFile): Claim | undefined {
	for (const layout of LAYOUTS) {
		for (const [pattern, read] of Object.entries(layout.files)) {
			if (matches(pattern, file.path)) return { file, layout, read };
		}
	}
	return undefined;
}

/** A pattern is a path in which `*` stands for digits; downloads that went through other systems may differ in case. */
function matches(pattern: string, path: string): boolean {
	const [head = "", tail] = pattern.split("*");
	const given = path.toLowerCase();
	if (tail === undefined) return given === head;
	return (
		given.startsWith(head) && given.endsWith(tail) && /^\d+$/.test(given.slice(head.length, given.length - tail.length))
	);
}
