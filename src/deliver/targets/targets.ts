/** Where a site can be published or copied. */
export type Target = "netlify" | "github" | "cloudflare" | "usb";

/** Above `warn` a number may cause failures, above `stop` the target refuses it. */
export interface Threshold {
	readonly warn: number;
	readonly stop: number;
}

/** The limits of one target. Sizes in bytes. */
export interface TargetLimits {
	readonly name: string;
	readonly files: Threshold;
	readonly filesInFolder: Threshold;
	readonly fileSize: Threshold;
	readonly totalSize: Threshold;
	/** Files without which the site does not work there as it should. */
	readonly needs: readonly string[];
	/** Names such as `_data` at the root: `stop` where they are not published or interpreted. */
	readonly reservedRoots: "stop" | "look";
}

const none: Threshold = { warn: Number.POSITIVE_INFINITY, stop: Number.POSITIVE_INFINITY };
const MB = 1e6;
const MiB = 2 ** 20;
const GB = 1e9;

/**
 * What the targets said on 2026-11-23. Netlify: 54,000 files in a folder (docs, site deploys), nothing about the size of a
 * file. GitHub Pages: site of 1 GB, files in git warned of at 50 MB and refused at 100 MB. Cloudflare Pages, free: 20,000
 * files of 25 MiB each. FAT32: files of 4 GiB - 1, 65,536 slots in a folder, which is some 13,000 files with long names.
 */
export const TARGETS: Readonly<Record<Target, TargetLimits>> = {
	netlify: {
		name: "Netlify",
		files: none,
		filesInFolder: { warn: 10_000, stop: 54_000 },
		fileSize: { ...none, warn: 100 * MB },
		totalSize: none,
		needs: ["404.html", "_headers"],
		reservedRoots: "stop",
	},
	github: {
		name: "GitHub Pages",
		files: none,
		filesInFolder: { ...none, warn: 10_000 },
		fileSize: { warn: 50 * MB, stop: 100 * MB },
		totalSize: { warn: 900 * MB, stop: GB },
		needs: ["404.html", ".nojekyll"],
		reservedRoots: "stop",
	},
	cloudflare: {
		name: "Cloudflare Pages",
		files: { warn: 18_000, stop: 20_000 },
		filesInFolder: none,
		fileSize: { ...none, stop: 25 * MiB },
		totalSize: none,
		needs: ["404.html", "_headers"],
		reservedRoots: "stop",
	},
	usb: {
		name: "USB stick",
		files: { ...none, warn: 20_000 },
		filesInFolder: { warn: 5_000, stop: 13_000 },
		fileSize: { ...none, stop: 4 * 2 ** 30 - 1 },
		totalSize: none,
		needs: [],
		reservedRoots: "look",
	},
};

/** Whether a word is the name of a target. */
export function isTarget(word: string): word is Target {
	return Object.hasOwn(TARGETS, word);
}
