import { lstatSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isRecord } from "../model/is-record.ts";
import { parseJson } from "../model/parse-json.ts";
import { BuildError } from "../model/problem.ts";
import { writeFileAtomic } from "../output/atomic-write.ts";
import { hashBytes } from "../output/file-bytes.ts";
import type { Photo } from "./plan.ts";

/** The written file of a photo: its name, the digest of its inputs, and its size, which detects a change by the owner. */
export interface ManifestEntry {
	readonly name: string;
	readonly digest: string;
	readonly size: number;
	/** SHA-256 of its bytes, which proves that a file is this one. Version 0.1.0 wrote none. */
	readonly bytes?: string;
}

/** The file in the private copy from which a second run knows what it need not write again. */
const MANIFEST = ".vitrine.json";

/** Increase it when other fields are written, so that all files are written again. */
const RECIPE = 1;

/** Digest of all that decides the bytes of a photo's file. */
export function digestOf({ fingerprint, metadata }: Photo): string {
	return hashBytes(JSON.stringify([RECIPE, fingerprint, metadata])).slice(0, 32);
}

/** By the stem of the photo; empty without a manifest. Throws a BuildError for a damaged or foreign one. */
export async function readManifest(folder: string): Promise<Map<string, ManifestEntry>> {
	const path = join(folder, MANIFEST);
	const found = lstatSync(path, { throwIfNoEntry: false });
	if (found === undefined || (found.isFile() && found.size === 0)) return new Map();
	const value = found.isFile() ? parseJson(await readFile(path, "utf8")) : undefined;
	const pairs = isRecord(value) ? Object.entries(value) : [["", undefined]];
	const entries = pairs.filter((pair): pair is [string, ManifestEntry] => isEntry(pair[1]));
	if (entries.length === pairs.length && !Array.isArray(value)) return new Map(entries);
	throw new BuildError("photoNotesUnknown", {}, { where: path });
}

export async function writeManifest(folder: string, manifest: ReadonlyMap<string, ManifestEntry>): Promise<void> {
	await writeFileAtomic(join(folder, MANIFEST), `${JSON.stringify(Object.fromEntries(manifest), null, "\t")}\n`);
}

function isEntry(value: unknown): value is ManifestEntry {
	if (!isRecord(value)) return false;
	const { name, digest, size, bytes } = value;
	return (
		typeof name === "string" &&
		/^(?!\.\.?$)[^/\\]+$/.test(name) &&
		typeof digest === "string" &&
		typeof size === "number" &&
		(bytes === undefined || typeof bytes === "string")
	);
}
