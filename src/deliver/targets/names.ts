import { isDeviceName } from "../../model/device-name.ts";
import { MANIFEST, PRIVATE_MARKER } from "../../output/manifest.ts";
import { type Finding, findingOf } from "./findings.ts";
import type { FolderListing } from "./listing.ts";
import type { TargetLimits } from "./targets.ts";

/** Names at the root that hosts interpret or hide instead of publishing them. */
const RESERVED = /^(_.*|\..*|functions|node_modules|__MACOSX)$/i;
/** Names of that kind that a site has on purpose. */
const INTENDED = new Set(["_headers", ".nojekyll", MANIFEST]);
/** Windows stops at 260 characters with drive and folder. */
const LONGEST_PATH = 150;

/** Names in capitals, to be seen. */
const LOUD = new Set(["README.txt", PRIVATE_MARKER]);

const ADVICE = "Move what you put into its folder out of it; or build the site again.";

/** Checks that hosts and file systems keep every name. Pure. */
export function nameFindings({ files, others }: FolderListing, limits: TargetLimits): readonly Finding[] {
	const paths = files.map(({ path }) => path);
	const roots = [...new Set(paths.map((path) => path.split("/")[0] ?? ""))];
	const unsafe = paths.filter((path) => !isSafe(path));
	const long = paths.filter((path) => path.length > LONGEST_PATH);
	const reserved = roots.filter((name) => RESERVED.test(name) && !INTENDED.has(name));
	const missing = limits.needs.filter((path) => !paths.includes(path)).map((path) => `${path} is missing`);
	const stop = { verdict: "stop", advice: ADVICE } as const;
	return [
		findingOf("Names", unsafe, { ...stop, limit: "letters a-z, digits, dots and hyphens" }),
		findingOf("Names that meet", collisions(paths), { ...stop, limit: "different in more than case" }),
		findingOf("Long paths", long, { verdict: "look", advice: ADVICE, limit: `${LONGEST_PATH} characters` }),
		findingOf("Reserved names", reserved, { verdict: limits.reservedRoots, advice: ADVICE, limit: "none at the top" }),
		findingOf("Links", others, { ...stop, limit: "plain files only" }),
		findingOf("Files it needs", missing, { ...stop, limit: limits.needs.join(", ") }),
	].filter(({ limit }) => limit !== "");
}

/** True for a path that is valid and unambiguous on every file system and host. */
export function isSafe(path: string): boolean {
	const isPlain = (name: string) => /^[a-z0-9._-]+$/.test(name) && !name.endsWith(".") && !isDeviceName(name);
	return path.split("/").every((name) => LOUD.has(name) || isPlain(name));
}

/** Paths that collide on a stick: equal but for case or Unicode normalization. */
export function collisions(paths: readonly string[]): readonly string[] {
	const seen = new Map<string, string>();
	return paths.flatMap((path) => {
		const key = path.normalize("NFC").toLowerCase();
		const other = seen.get(key);
		seen.set(key, path);
		return other === undefined ? [] : [`${other} = ${path}`];
	});
}
