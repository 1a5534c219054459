import { ownCopiesAmong } from "../download/open/own-copies.ts";
import { rootFinder } from "../download/roots.ts";
import type { Plain } from "../languages/problems/message.ts";
import type { Download, DownloadFile } from "../model/download-file.ts";
import { countEach } from "../model/group-by.ts";
import { reasonToIgnore } from "./ignored.ts";
import type { ReadIndex } from "./read.ts";
import type { Claim } from "./table.ts";
import { TABLE } from "./tables.ts";
import { unusualClaim } from "./unusual.ts";

/** What a download holds, by its names alone: nothing is opened. */
export interface Recognised {
	readonly claims: readonly Claim[];
	/** Number of ignored files, by the reason. */
	readonly leftAlone: ReadonlyMap<Plain, number>;
	/** Indexes that no table knows. */
	readonly unknown: readonly DownloadFile[];
	/** Pictures, videos and subtitles, to which indexes may refer. */
	readonly media: readonly DownloadFile[];
}

const INDEX = /\.(json|html?)$/i;

/** Sorts the files of a download by what reads them. Layouts overlap, so every table is used. */
export function recognise(download: Pick<Download, "files">): Recognised {
	const claims: Claim[] = [];
	const reasons: Plain[] = [];
	const unknown: DownloadFile[] = [];
	const media: DownloadFile[] = [];
	for (const file of download.files) {
		const claim = TABLE.claim(file) ?? unusualClaim(file);
		if (claim !== undefined) {
			claims.push(claim);
			continue;
		}
		const reason = reasonToIgnore(file.path);
		if (reason !== undefined) reasons.push(reason);
		else if (INDEX.test(file.path)) unknown.push(file);
		else media.push(file);
	}
	const inJson = new Set(
		claims.filter(({ format, unusual }) => format === "json" && unusual === undefined).map(({ file }) => stem(file)),
	);
	const single = claims.filter(({ format, file }) => format === "json" || !inJson.has(stem(file)));
	const leftAlone = countEach(reasons);
	const doubled = claims.length - single.length;
	if (doubled > 0) leftAlone.set("pages of which the JSON is there too", doubled);
	return { claims: single, leftAlone, unknown, media };
}

/** Moves unusual files that turned out to be something else from the claims to the unknown. */
export function withoutUnfitting(
	recognised: Recognised,
	read: readonly ReadIndex[],
): { readonly recognised: Recognised; readonly indexes: readonly ReadIndex[] } {
	const indexes = read.filter(({ fits }) => fits);
	const claims = indexes.map(({ claim }) => claim);
	const unfitting = read.filter(({ fits }) => !fits).map(({ claim }) => claim.file);
	return { recognised: { ...recognised, claims, unknown: [...recognised.unknown, ...unfitting] }, indexes };
}

/**
 * Leaves alone what nothing knows and lies in a site or a private edition that somebody has put into the folder of a download. Only that:
 * such a folder is known by names, which prove nothing, and may hold a download or its pictures as well.
 */
export function leaveOwnCopies(recognised: Recognised, { files }: Pick<Download, "files">): Recognised {
	const { sites, editions } = ownCopiesAmong(files.map(({ path }) => path));
	const folderOf = rootFinder([...sites, ...editions].filter((folder) => folder !== "").sort());
	const unknown = recognised.unknown.filter(({ path }) => folderOf(path) === undefined);
	const own = recognised.unknown.length - unknown.length;
	if (own === 0) return recognised;
	const leftAlone = new Map(recognised.leftAlone).set("what Vitrine has made from a download", own);
	return { ...recognised, unknown, leftAlone };
}

/** Of the same index as JSON and as a page, JSON is read: it has seconds, and the page has not. */
function stem({ part, path }: DownloadFile): string {
	return `${part}\n${path.replace(INDEX, "").toLowerCase()}`;
}
