import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inEnglish } from "../../languages/problems/owner-language.ts";
import { TEXT_CHECKS } from "../../verify/text-checks.ts";
import { type Finding, findingOf } from "./findings.ts";
import { type FolderListing, listForStick, listSite } from "./listing.ts";
import { nameFindings } from "./names.ts";
import { sizeFindings } from "./sizes.ts";
import { TARGETS, type Target } from "./targets.ts";

/** Whether a built site fits a target, check by check. Only reads the folder. Throws a BuildError when there is no site. */
export async function checkSite(folder: string, target: Target): Promise<readonly Finding[]> {
	return checkListing(folder, await (target === "usb" ? listForStick : listSite)(folder), target);
}

/** Like checkSite, for a listing of the folder, or of a part of it. */
export async function checkListing(
	folder: string,
	listing: FolderListing,
	target: Target,
): Promise<readonly Finding[]> {
	return [...listingFindings(listing, target), ...(await pageFindings(folder, listing))];
}

/** The checks that need no more than the list of files. Pure. */
export function listingFindings(listing: FolderListing, target: Target): readonly Finding[] {
	return [
		...sizeFindings(listing.files, target),
		...nameFindings(listing, TARGETS[target]),
		...videoFinding(listing, target),
	];
}

/** Cloudflare's documentation says that a request for a part of a file gets the whole; iPhones do not play that. */
function videoFinding({ files }: FolderListing, target: Target): readonly Finding[] {
	const videos = files.filter(({ path }) => path.endsWith(".mp4")).length;
	if (target !== "cloudflare" || videos === 0) return [];
	const advice = "iPhones may not play videos from Cloudflare Pages: try one there before you tell others.";
	return [{ check: "Videos", found: String(videos), limit: "", verdict: "look", advice }];
}

/** An address of this computer in a page. */
const LOCAL = /\s(?:href|src|poster|action)="(?:file:|[a-z]:[\\/]|https?:\/\/(?:localhost|127\.|\[::1\]))/i;

/** Checks the pages and stylesheets of a site, one in memory at a time. */
async function pageFindings(folder: string, { files }: FolderListing): Promise<readonly Finding[]> {
	const site = new Set(files.map(({ path }) => path));
	const texts = [...site].filter((path) => /\.(html|css)$/.test(path));
	const wrong: string[] = [];
	const local: string[] = [];
	for (const path of texts) {
		const text = await readFile(join(folder, path), "utf8");
		if (LOCAL.test(text)) local.push(path);
		for (const check of TEXT_CHECKS)
			for (const finding of check.findings({ path, text }, site)) wrong.push(`${path}: ${inEnglish.text(finding)}`);
	}
	const failed = { verdict: "stop", advice: "Build the site again. If it stays, please report it." } as const;
	const whenPassed = `all well in ${texts.length} pages`;
	return [
		findingOf("Links and requests", wrong, { ...failed, whenPassed, limit: "all lead to files of the site" }),
		findingOf("This computer", local, { ...failed, whenPassed: "not named", limit: "no address of it" }),
	];
}
