import type { Download, DownloadFile } from "../download/download.ts";
import { printedZone } from "../readers/html/printed-zone.ts";
import { Json } from "../readers/json.ts";
import type { Reading, ReadingContext } from "../readers/told.ts";
import { layout2018 } from "./2018.ts";
import { layout2021 } from "./2021.ts";
import { layout2023 } from "./2023.ts";
import { layout2025 } from "./2025.ts";
import { layout2026 } from "./2026.ts";
import { layoutHtml } from "./html.ts";
import type { HtmlReader, Layout } from "./layout.ts";
import { reasonToLeave } from "./never.ts";

export const LAYOUTS: readonly Layout[] = [layout2018, layout2021, layout2023, layout2025, layout2026, layoutHtml];

/** One index that a layout's table claims. */
export interface Claim {
	readonly file: DownloadFile;
	readonly layout: Layout;
	readonly format: "json" | "html";
	/** What the file's bytes mean. Throws SyntaxError for what is no JSON. */
	readonly read: (bytes: Buffer, context: ReadingContext) => Reading;
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
	const told = new Set(claims.filter(({ format }) => format === "json").map(({ file }) => stem(file)));
	const doubled = claims.filter(({ format, file }) => format === "html" && told.has(stem(file)));
	if (doubled.length > 0) leftAlone.set("pages of which the JSON is there too", doubled.length);
	return { claims: claims.filter((claim) => !doubled.includes(claim)), leftAlone, unknown, media };
}

/** Where the same index lies as JSON and as a page, JSON wins: it tells seconds, and the page does not. */
function stem({ part, path }: DownloadFile): string {
	return `${part}\n${path.replace(INDEX, "").toLowerCase()}`;
}

function claimOf(file: DownloadFile): Claim | undefined {
	for (const layout of LAYOUTS) {
		for (const [pattern, read] of Object.entries(layout.files)) {
			if (!matches(pattern, file.path)) continue;
			return { file, layout, format: "json", read: (bytes, context) => read(file.path, Json.parse(bytes), context) };
		}
		for (const [pattern, read] of Object.entries(layout.html ?? {})) {
			if (!matches(pattern, file.path)) continue;
			return { file, layout, format: "html", read: (bytes, context) => page(read, file, bytes, context) };
		}
	}
	return undefined;
}

/** Reads a page in the zone that its own header confirms, else in the assumed one. */
function page(read: HtmlReader, { path }: DownloadFile, bytes: Buffer, context: ReadingContext): Reading {
	const html = bytes.toString("utf8");
	return read(path, html, { ...context, zone: printedZone(html, context.likelyZones ?? []) ?? context.zone });
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
