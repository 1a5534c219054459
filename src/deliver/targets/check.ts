import type { Finding } from "./findings.ts";
import { type FolderListing, listSite, readTexts } from "./listing.ts";
import { nameFindings } from "./names.ts";
import { pageFindings } from "./pages.ts";
import { sizeFindings } from "./sizes.ts";
import { TARGETS, type Target } from "./targets.ts";

/** Whether a built site fits a target, check by check. Only reads the folder. Throws a BuildError when there is no site. */
export async function checkSite(folder: string, target: Target): Promise<readonly Finding[]> {
	return checkListing(folder, await listSite(folder), target);
}

/** Like checkSite, for a listing of the folder, or of a part of it. */
export async function checkListing(
	folder: string,
	listing: FolderListing,
	target: Target,
): Promise<readonly Finding[]> {
	const site = new Set(listing.files.map(({ path }) => path));
	return [...listingFindings(listing, target), ...(await pageFindings(readTexts(folder, listing), site))];
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
