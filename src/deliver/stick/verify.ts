import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Emit, progressOf } from "../../model/events.ts";
import { BuildError } from "../../model/problem.ts";
import { hashFile } from "../../output/file-bytes.ts";
import { MANIFEST, readManifest } from "../../output/manifest.ts";
import { listFolder } from "../targets/listing.ts";
import { judgeSums, SUMS } from "./sums.ts";

/** How a stick was found, by path. */
export interface Found {
	readonly whole: number;
	readonly damaged: readonly string[];
	readonly missing: readonly string[];
	/** Files that the list of checksums does not name. */
	readonly unknown: number;
}

/**
 * Reads every file that the list of checksums names. A list that was shortened or changed is damaged itself. Throws a BuildError
 * when there is none.
 */
export async function verifyFolder(folder: string, emit: Emit): Promise<Found> {
	const text = await readFile(join(folder, SUMS), "utf8").catch(() => "");
	const { sums, proof } = judgeSums(text);
	if (sums.size === 0) {
		throw new BuildError(`There is no list of checksums (${SUMS})`, {
			where: folder,
			hint: "Name the folder on the stick that holds index.html. If the list is lost, compare with another copy.",
		});
	}
	const present = new Set((await listFolder(folder)).files.map(({ path }) => path));
	const damaged: string[] = [];
	const missing: string[] = [];
	const progress = progressOf(emit, "stick");
	progress.start(sums.size);
	for (const [path, hash] of sums) {
		progress.working({ path });
		if (!present.has(path)) missing.push(path);
		else if ((await hashFile(join(folder, ...path.split("/"))).catch(() => "unreadable")) !== hash) damaged.push(path);
		progress.done();
	}
	const unknown = [...present].filter((path) => !sums.has(path) && path !== SUMS);
	const whole = sums.size - damaged.length - missing.length;
	// Lists of version 0.1.0 prove nothing themselves, but name all of a copy.
	const site = await readManifest(folder);
	const forgets = unknown.some((path) => site?.files.has(path) === true || seemsOurs(path));
	if (proof === "changed" || proof === "growing" || (proof === "none" && forgets)) damaged.unshift(SUMS);
	return { whole, damaged, missing, unknown: unknown.length };
}

/** A name as files of a site have them. */
function seemsOurs(path: string): boolean {
	return (
		path === MANIFEST ||
		/^((media|assets|stories|reels|tv|\d{4})\/|(index|404)\.html$|archive\.json$|README\.txt$)/.test(path)
	);
}

/** What was found, in sentences. */
export function foundText({ whole, damaged, missing, unknown }: Found): readonly string[] {
	return [
		...damaged.map((path) => `Damaged: ${path}`),
		...missing.map((path) => `Missing: ${path}`),
		...(damaged.includes(SUMS) ? ["The list of checksums is not as it was written: it may name too few files."] : []),
		`${whole} of ${whole + damaged.filter((path) => path !== SUMS).length + missing.length} files are exactly as they were written.`,
		...(unknown === 0 ? [] : [`${unknown} other files are there, which the list does not name.`]),
		...(damaged.length + missing.length === 0
			? []
			: ["Copy this folder anew from another copy that is whole, to another stick, as soon as you can."]),
	];
}
