import { createHash } from "node:crypto";
import { lstatSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { BuildError } from "../model/problem.ts";
import { writeFileAtomic } from "../output/atomic-write.ts";
import type { Photo } from "./plan.ts";

/** What was written for a photo: the name it got, what it was made of, and its size, by which a change of the owner's shows. */
export interface Written {
	readonly name: string;
	readonly digest: string;
	readonly size: number;
	/** SHA-256 of its bytes, which proves that a file is this one. Version 0.1.0 wrote none. */
	readonly bytes?: string;
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

/** By the stem of the photo; nothing when there are no notes. Throws a BuildError for a file that is none, or damaged. */
export async function readNotes(folder: string): Promise<Map<string, Written>> {
	const path = join(folder, NOTES);
	const found = lstatSync(path, { throwIfNoEntry: false });
	if (found === undefined || (found.isFile() && found.size === 0)) return new Map();
	const value = found.isFile() ? parsed(await readFile(path, "utf8")) : undefined;
	const pairs = typeof value === "object" && value !== null ? Object.entries(value) : [["", undefined]];
	const notes = pairs.filter((pair): pair is [string, Written] => isWritten(pair[1]));
	if (notes.length === pairs.length && !Array.isArray(value)) return new Map(notes);
	throw new BuildError("The notes of the private copy cannot be understood, or were not made here", {
		where: path,
		hint: "Nothing was changed. Move that file elsewhere; new notes are made then, and no picture is written over.",
	});
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

export async function writeNotes(folder: string, notes: ReadonlyMap<string, Written>): Promise<void> {
	await writeFileAtomic(join(folder, NOTES), `${JSON.stringify(Object.fromEntries(notes), null, "\t")}\n`);
}

function isWritten(value: unknown): value is Written {
	return (
		typeof value === "object" &&
		value !== null &&
		"name" in value &&
		/^[^/\\]+$/.test(String(value.name)) &&
		"digest" in value &&
		typeof value.digest === "string" &&
		"size" in value &&
		typeof value.size === "number" &&
		(!("bytes" in value) || typeof value.bytes === "string")
	);
}
