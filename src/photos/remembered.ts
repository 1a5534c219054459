import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "../write.ts";
import type { Photo } from "./plan.ts";

/** What was written for a photo: the name it got, what it was made of, and its size, by which a change of the owner's shows. */
export interface Written {
	readonly name: string;
	readonly digest: string;
	readonly size: number;
}

/** Lies in the private copy, so that a second run writes only what is new. */
const NOTES = ".vitrine.json";

/** Raise it when other fields are written, so that all files are written again. */
const RECIPE = 1;

export function digestOf({ fingerprint, memory }: Photo): string {
	return createHash("sha256")
		.update(JSON.stringify([RECIPE, fingerprint, memory]))
		.digest("hex")
		.slice(0, 32);
}

/** By the stem of the photo; nothing when there are no notes, or they cannot be read. */
export async function readNotes(folder: string): Promise<Map<string, Written>> {
	try {
		const value: unknown = JSON.parse(await readFile(join(folder, NOTES), "utf8"));
		const pairs = typeof value === "object" && value !== null ? Object.entries(value) : [];
		return new Map(pairs.filter((pair): pair is [string, Written] => isWritten(pair[1])));
	} catch {
		return new Map();
	}
}

export async function writeNotes(folder: string, notes: ReadonlyMap<string, Written>): Promise<void> {
	await writeWhole(join(folder, NOTES), `${JSON.stringify(Object.fromEntries(notes), null, "\t")}\n`);
}

function isWritten(value: unknown): value is Written {
	return (
		typeof value === "object" &&
		value !== null &&
		"name" in value &&
		typeof value.name === "string" &&
		"digest" in value &&
		typeof value.digest === "string" &&
		"size" in value &&
		typeof value.size === "number"
	);
}
