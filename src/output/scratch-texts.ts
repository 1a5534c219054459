import { appendFile, rm, writeFile } from "node:fs/promises";
import { readPart } from "./file-bytes.ts";
import type { Staging } from "./staging.ts";

/** Where a text lies in its scratch file. */
export interface Place {
	readonly at: number;
	readonly bytes: number;
}

/** Texts that wait on the disk until they are wanted again, so that a run needs no memory for them. */
export interface ScratchTexts {
	add(text: string): Promise<Place>;
	/** Reads texts again. Those that follow one another in the file are read together. */
	read<T extends Place>(places: Iterable<T>): AsyncGenerator<{ readonly place: T; readonly text: string }>;
	/** Removes them. */
	end(): Promise<void>;
}

/** Bytes that wait in memory before they are written, and that are read at a time, about. */
const MOST = 2 ** 18;

/** Begins a scratch file, which is opened anew for each piece, so that none is left open where something else fails. */
export async function scratchTexts(staging: Pick<Staging, "scratch">, name: string): Promise<ScratchTexts> {
	const path = await staging.scratch(name);
	let [waiting, size, written]: [Buffer[], number, number] = [[], 0, 0];
	const flush = async () => {
		const bytes = Buffer.concat(waiting);
		[waiting, written] = [[], size];
		if (bytes.length > 0) await appendFile(path, bytes);
	};
	async function* inOneRead<T extends Place>(places: readonly T[]) {
		const from = places[0]?.at ?? 0;
		const last = places.at(-1);
		const bytes = await readPart(path, from, last === undefined ? 0 : last.at + last.bytes - from);
		for (const place of places)
			yield { place, text: bytes.toString("utf8", place.at - from, place.at - from + place.bytes) };
	}
	await writeFile(path, "");
	return {
		add: async (text) => {
			const bytes = Buffer.from(text);
			const place = { at: size, bytes: bytes.length };
			waiting.push(bytes);
			size += bytes.length;
			if (size - written >= MOST) await flush();
			return place;
		},
		read: async function* <T extends Place>(places: Iterable<T>) {
			await flush();
			let [together, end, bytes]: [T[], number, number] = [[], 0, 0];
			for (const place of places) {
				if (place.at !== end || bytes >= MOST) {
					if (together.length > 0) yield* inOneRead(together);
					[together, bytes] = [[], 0];
				}
				together.push(place);
				end = place.at + place.bytes;
				bytes += place.bytes;
			}
			if (together.length > 0) yield* inOneRead(together);
		},
		end: () => rm(path, { force: true }),
	};
}
