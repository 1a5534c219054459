/** Limits above which a download is refused, or one of its files set aside. */
export interface Limits {
	/** Entries that one ZIP may list, or files that one folder may hold. */
	readonly entries: number;
	/** Bytes of all files of one ZIP, uncompressed, as its directory says. */
	readonly total: number;
	/** Compression ratio of a file of more than 10 MB. */
	readonly ratio: number;
	/** Bytes of the largest file that `read()` holds in memory; larger ones can only be saved. */
	readonly whole: number;
}

/**
 * The largest downloads seen have some ten thousand files and 30 GB, all parts together (2025). Honest JSON packs 10 to 30
 * times smaller; deflate itself stops at 1,032. A million entries take 2 GB of memory to list (measured 2026-11-23). A video
 * is streamed, so that `whole` is about indexes and pictures.
 */
export const defaultLimits: Limits = {
	entries: 500_000,
	total: 200e9,
	ratio: 200,
	whole: 256 * 2 ** 20,
};

/** The limits that --limit can set, by its names, and the factor from its unit to ours. */
const NAMES: Readonly<Record<string, readonly [limit: keyof Limits, unit: number]>> = {
	entries: ["entries", 1],
	gigabytes: ["total", 1e9],
	ratio: ["ratio", 1],
	megabytes: ["whole", 2 ** 20],
};

/** The default limits with some of them set, as `gigabytes=500`; undefined when one is not understood. */
export function limitsWith(settings: readonly string[]): Limits | undefined {
	const limits: { -readonly [limit in keyof Limits]: number } = { ...defaultLimits };
	for (const setting of settings) {
		const [, name = "", number = ""] = /^([a-z]+)=(\d{1,12})$/.exec(setting) ?? [];
		const found = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
		if (found === undefined || Number(number) < 1) return undefined;
		limits[found[0]] = Number(number) * found[1];
	}
	return limits;
}
