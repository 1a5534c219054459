import { MANIFEST } from "../../output/manifest.ts";
import { type Finding, some } from "./finding.ts";
import type { Listing } from "./listing.ts";
import type { Limits } from "./targets.ts";

/** Names that hosts read or hide instead of publishing them; those that are meant so are in the other list. */
const RESERVED = /^(_.*|\..*|functions|node_modules|__MACOSX)$/i;
const MEANT = new Set(["_headers", ".nojekyll", MANIFEST]);
/** Windows stops at 260 characters with drive and folder. */
const LONGEST_PATH = 150;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Whether every name arrives as it is. Pure. */
export function nameFindings({ files, others }: Listing, limits: Limits): readonly Finding[] {
	const paths = files.map(({ path }) => path);
	const roots = [...new Set(paths.map((path) => path.split("/")[0] ?? ""))];
	const reserved = roots.filter((name) => RESERVED.test(name) && !MEANT.has(name));
	return [
		row(
			"Names",
			paths.filter((path) => !isSafe(path)),
			"stop",
			"letters a-z, digits, dots and hyphens",
		),
		row("Names that meet", collisions(paths), "stop", "different in more than case"),
		row(
			"Long paths",
			paths.filter((path) => path.length > LONGEST_PATH),
			"look",
			`${LONGEST_PATH} characters`,
		),
		row("Reserved names", reserved, limits.reservedRoots === "stop" ? "stop" : "look", "none at the top"),
		row("Links", others, "stop", "plain files only"),
		row(
			"Files it needs",
			limits.needs.filter((path) => !paths.includes(path)).map((path) => `${path} is missing`),
			"stop",
			limits.needs.join(", "),
		),
	].filter(({ limit }) => limit !== "");
}

function row(check: string, wrong: readonly string[], verdict: "look" | "stop", limit: string): Finding {
	return {
		check,
		found: some(wrong, "all well"),
		limit,
		verdict: wrong.length === 0 ? "fits" : verdict,
		advice: wrong.length === 0 ? "" : "Move what you put into its folder out of it; or build the site again.",
	};
}

/** True for a path that no file system and no host takes for something else. */
export function isSafe(path: string): boolean {
	return path.split("/").every((name) => /^[a-z0-9._-]+$/.test(name) && !name.endsWith(".") && !DEVICE.test(name));
}

/** Paths of which a stick would keep only one: the same but for case or the form of their accents. */
export function collisions(paths: readonly string[]): readonly string[] {
	const seen = new Map<string, string>();
	return paths.flatMap((path) => {
		const key = path.normalize("NFC").toLowerCase();
		const other = seen.get(key);
		seen.set(key, path);
		return other === undefined ? [] : [`${other} = ${path}`];
	});
}
