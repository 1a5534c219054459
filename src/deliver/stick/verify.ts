import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Emit, progressOf } from "../../model/events.ts";
import { BuildError } from "../../model/problem.ts";
import { hashFile } from "../../output/file-bytes.ts";
import { MANIFEST, readManifest } from "../../output/manifest.ts";
import { listFolder } from "../targets/listing.ts";
import { CHECKSUMS, parseChecksumFile } from "./checksums.ts";

/** The result of verifying a stick, by path. */
interface VerifyResult {
	/** Number of files that are as they were written. */
	readonly whole: number;
	readonly damaged: readonly string[];
	readonly missing: readonly string[];
	/** Number of files that the checksums do not name. */
	readonly unknown: number;
}

/**
 * Reads every file that the checksums name. A file of checksums that was shortened or changed is damaged itself. Throws a
 * BuildError when there is none.
 */
export async function verifyFolder(folder: string, emit: Emit): Promise<VerifyResult> {
	const text = await readFile(join(folder, CHECKSUMS), "utf8").catch(() => "");
	const { checksums, state } = parseChecksumFile(text);
	if (checksums.size === 0) {
		throw new BuildError("checksumsMissing", { name: CHECKSUMS }, { where: folder });
	}
	const present = new Set((await listFolder(folder)).files.map(({ path }) => path));
	const damaged: string[] = [];
	const missing: string[] = [];
	const progress = progressOf(emit, "stick");
	progress.start(checksums.size);
	for (const [path, hash] of checksums) {
		progress.working({ path });
		if (!present.has(path)) missing.push(path);
		else if ((await hashFile(join(folder, path)).catch(() => "unreadable")) !== hash) damaged.push(path);
		progress.done();
	}
	const unknown = [...present].filter((path) => !checksums.has(path) && path !== CHECKSUMS);
	const whole = checksums.size - damaged.length - missing.length;
	// Checksums of version 0.1.0 have no proof, but name all files of a copy.
	const manifest = await readManifest(folder);
	const isIncomplete = unknown.some((path) => manifest?.files.has(path) === true || seemsOurs(path));
	if (state === "changed" || state === "journal" || (state === "unproved" && isIncomplete)) damaged.unshift(CHECKSUMS);
	return { whole, damaged, missing, unknown: unknown.length };
}

/** Whether a site can have a file of that path. */
function seemsOurs(path: string): boolean {
	return (
		path === MANIFEST ||
		/^((media|assets|stories|reels|tv|\d{4})\/|(index|404)\.html$|archive\.json$|README\.txt$)/.test(path)
	);
}

/** The result in sentences. */
export function verifyText({ whole, damaged, missing, unknown }: VerifyResult): readonly string[] {
	return [
		...damaged.map((path) => `Damaged: ${path}`),
		...missing.map((path) => `Missing: ${path}`),
		...(damaged.includes(CHECKSUMS)
			? ["The list of checksums is not as it was written: it may name too few files."]
			: []),
		`${whole} of ${whole + damaged.filter((path) => path !== CHECKSUMS).length + missing.length} files are exactly as they were written.`,
		...(unknown === 0 ? [] : [`${unknown} other files are there, which the list does not name.`]),
		...(damaged.length + missing.length === 0
			? []
			: ["Copy this folder anew from another copy that is whole, to another stick, as soon as you can."]),
	];
}
