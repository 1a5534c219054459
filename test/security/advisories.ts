/** A published advisory, and what is free of it: the first sound version of each major one, by number. */
export interface Advisory {
	readonly name: string;
	readonly ids: readonly string[];
	readonly sound: readonly string[];
}

/**
 * Advisories about packages in the lockfile, as GitHub's threads and advisory texts told of them until September 2026.
 * `npm audit` knows them all, where a registry answers it; these hold where none does.
 */
export const ADVISORIES: readonly Advisory[] = [
	{ name: "adm-zip", ids: ["CVE-2018-1002204", "CVE-2026-39244"], sound: ["0.6.0"] },
	{ name: "yauzl", ids: ["CVE-2026-31988 (3.2.0 alone)"], sound: ["2.10.0", "3.2.1"] },
	{ name: "nunjucks", ids: ["CVE-2023-2142"], sound: ["3.2.4"] },
	{
		name: "sharp",
		ids: ["CVE-2023-4863", "GHSA-f88m-g3jw-g9cj (libvips)", "GHSA-rgj7-g3m4-5g8c (libheif)"],
		sound: ["0.35.4"],
	},
	{ name: "libheif-js", ids: ["GHSA-2jg2-4ch7-h545", "GHSA-g89c-p67h-r497 (libheif)"], sound: ["1.23.2"] },
	{ name: "luxon", ids: ["CVE-2023-22467"], sound: ["3.2.1"] },
	{
		name: "liquidjs",
		ids: ["CVE-2026-35525", "CVE-2026-41311", "CVE-2026-45618", "CVE-2026-55575", "CVE-2026-69222"],
		sound: ["10.27.2"],
	},
	{
		name: "js-yaml",
		ids: ["GHSA-h67p-54hq-rp68", "GHSA-5p4m-2wfm-xmqj", "CVE-2026-84375"],
		sound: ["3.15.2", "4.3.2"],
	},
	{ name: "markdown-it", ids: ["CVE-2026-2327"], sound: ["14.1.1"] },
	{ name: "linkify-it", ids: ["CVE-2026-48801", "CVE-2026-59887"], sound: ["5.0.2"] },
	{ name: "ws", ids: ["CVE-2024-37890", "CVE-2026-45736", "CVE-2026-48779"], sound: ["8.21.0"] },
	{ name: "esbuild", ids: ["GHSA-67mh-4wv8-2f99", "GHSA-g7r4-m6w7-qqqr", "GHSA-gv7w-rqvm-qjhr"], sound: ["0.28.1"] },
	{ name: "picomatch", ids: ["CVE-2026-33671", "CVE-2026-33672"], sound: ["2.3.2", "3.0.2", "4.0.4"] },
	{
		name: "brace-expansion",
		ids: ["CVE-2025-5889", "CVE-2026-33750", "CVE-2026-13149", "CVE-2026-69152"],
		sound: ["1.1.18", "2.1.4", "3.0.6", "5.0.9"],
	},
	{ name: "minimatch", ids: ["CVE-2026-26996", "CVE-2026-27903", "CVE-2026-27904"], sound: ["10.2.3"] },
	{ name: "braces", ids: ["CVE-2024-4068"], sound: ["3.0.3"] },
	{ name: "send", ids: ["CVE-2024-43799"], sound: ["0.19.0", "1.1.0"] },
	{ name: "debug", ids: ["CVE-2017-16137", "CVE-2025-59144 (4.4.2 alone)"], sound: ["2.6.9", "4.4.3"] },
	{ name: "semver", ids: ["CVE-2022-25883"], sound: ["7.5.2"] },
	{ name: "minimist", ids: ["CVE-2021-44906"], sound: ["1.2.6"] },
	{
		name: "exiftool-vendored.pl",
		ids: ["CVE-2021-22204", "CVE-2022-23935", "CVE-2026-3102 (ExifTool)"],
		sound: ["13.50.0"],
	},
	{
		name: "fast-xml-parser",
		ids: ["CVE-2026-25896", "CVE-2026-26278", "GHSA-8gc5-j5rx-235r", "GHSA-gh4j-gqv2-49f6", "CVE-2026-73569"],
		sound: ["5.10.1"],
	},
	{
		name: "fast-uri",
		ids: ["CVE-2026-6321", "CVE-2026-6322", "CVE-2026-13676", "CVE-2026-75899", "CVE-2026-84292", "CVE-2026-84394"],
		sound: ["3.1.7"],
	},
];

/** Advisories that do concern the version in the lockfile, because nobody has published a sound one. */
export interface OpenAdvisory {
	readonly name: string;
	readonly version: string;
	readonly ids: readonly string[];
	/** What keeps a poisoned file from doing harm all the same. */
	readonly meanwhile: string;
}

/**
 * As the release notes of libheif 1.23.3, 1.23.4 and 1.23.5 (September 2026) name them. libheif-js 1.23.2 is the newest
 * (2026-11-28; asked for in its issue 46). Take them from here as soon as a newer one is in the lockfile.
 */
export const OPEN_ADVISORIES: readonly OpenAdvisory[] = [
	{
		name: "libheif-js",
		version: "1.23.2",
		ids: [
			...["GHSA-x8r2-mggj-j6wr", "GHSA-w7mc-p8jc-p853", "GHSA-8fmq-r4pf-7m57", "GHSA-4jqm-2x34-6f6r"],
			...["GHSA-hh47-fhqr-cj2r", "GHSA-4h82-g446-83fm", "GHSA-9rj8-5mp5-26c9", "GHSA-gh5q-69gg-c964"],
			...["GHSA-8857-r8x5-7499", "GHSA-vg7w-rp49-4fc2", "GHSA-xrp2-63fq-jm8q", "GHSA-prgh-72vc-3xmc"],
			...["GHSA-fqpw-fj22-78w4", "GHSA-4rv4-953r-p24q", "GHSA-rhgw-q5g8-xjh2", "GHSA-v8qw-hwjv-44hw"],
			...["GHSA-qwpf-5wf7-r996", "GHSA-9c75-9g8r-4728", "GHSA-r7gr-2xm2-23wf", "GHSA-q492-cfcm-895h"],
			...["GHSA-qfj5-c4pq-q998", "GHSA-7pwf-qh74-p35w"],
		],
		meanwhile:
			"It runs as WebAssembly in a process that decodes one picture and ends, and gets files of HEVC alone: never the " +
			"uncompressed pictures, JPEG 2000 and sequences that most of these are about.",
	},
];

/** Whether a version is at least the sound one of its major version, or of a later major version than all of these. */
export function isSound(version: string, { sound }: Pick<Advisory, "sound">): boolean {
	const mine = partsOf(version);
	const same = sound.map(partsOf).filter(([major]) => major === mine[0]);
	if (same.length > 0) return same.some((first) => compare(mine, first) >= 0);
	return sound.length > 0 && sound.map(partsOf).every(([major]) => Number(major) < Number(mine[0]));
}

function partsOf(version: string): readonly number[] {
	return version.split(/[.-]/).slice(0, 3).map(Number);
}

function compare(a: readonly number[], b: readonly number[]): number {
	const index = a.findIndex((part, at) => part !== b[at]);
	return index < 0 ? 0 : Number(a[index]) - Number(b[index]);
}
