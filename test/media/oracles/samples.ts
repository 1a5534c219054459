import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { createFile, MP4BoxBuffer } from "mp4box";
import { MalformedMedia } from "../../../src/media/malformed.ts";
import { clipOf, type Invented } from "./invented.ts";

/** A sample by its times in units of the track, by its bytes, and whether a player may begin with it. */
interface Sample {
	readonly decoded: number;
	readonly shown: number;
	/** Undefined for the last sample, to which mp4box gives what the track's header leaves for it. */
	readonly duration: number | undefined;
	readonly key: boolean;
	readonly entry: number;
	/** Where the file holds it; it may promise bytes beyond its end. */
	readonly offset: number;
	readonly size: number;
	/** Digest; undefined for what lies beyond the end of the file. */
	readonly bytes: string | undefined;
}

interface SampleTrack {
	readonly codec: string;
	readonly timescale: number;
	readonly edits: unknown;
	readonly samples: readonly Sample[];
}

/** The sample tables of a file as mp4box reads them, a parser of GPAC that shares nothing with the code under test. */
function samplesOf(file: Buffer): readonly SampleTrack[] {
	const box = createFile(true);
	const bytes = new ArrayBuffer(file.length);
	new Uint8Array(bytes).set(file);
	box.appendBuffer(MP4BoxBuffer.fromArrayBuffer(bytes, 0), true);
	box.flush();
	return box.getInfo().tracks.map(({ id, codec, timescale, edits, nb_samples }) => ({
		...{ codec, timescale, edits },
		samples: box.getTrackSamplesInfo(id).map((sample): Sample => {
			const { number, dts, cts, duration, is_sync, description_index, offset, size } = sample;
			return {
				...{ decoded: dts, shown: cts, duration: number + 1 === nb_samples ? undefined : duration },
				...{ key: is_sync, entry: description_index, offset, size },
				bytes: offset + size > file.length ? undefined : digest(file.subarray(offset, offset + size)),
			};
		}),
	}));
}

function digest(bytes: Buffer): string {
	return createHash("sha1").update(bytes).digest("hex");
}

/** What a player gets of a track: its samples, wherever the file holds them. */
function played({ codec, timescale, edits, samples }: SampleTrack) {
	return { codec, timescale, edits, samples: samples.map(({ offset: _, ...sample }) => sample) };
}

/** What a file of this length holds of each track: the samples before the first that is not whole. */
function heldOf(tracks: readonly SampleTrack[], length: number): readonly SampleTrack[] {
	return tracks
		.map((track) => {
			const lost = track.samples.findIndex(({ offset, size }) => offset + size > length);
			const held = lost < 0 ? track.samples : track.samples.slice(0, lost);
			const samples = held.map((sample, at) => (at === lost - 1 ? { ...sample, duration: undefined } : sample));
			return { ...track, samples };
		})
		.filter(({ samples }) => samples.length > 0);
}

const withoutEdits = (tracks: readonly SampleTrack[]) => tracks.map((track) => played({ ...track, edits: undefined }));

/** Makes the clean copy of a film. */
export type Sanitise = (bytes: Buffer) => Promise<Buffer>;

/** The copy has the tracks of the source, in its order, with the same samples, times, entries and edits; others may be left out at the end. */
export async function checkCopy(bytes: Buffer, sanitise: Sanitise): Promise<void> {
	const copy = await sanitise(bytes);
	const [before, after] = [samplesOf(bytes), samplesOf(copy)];
	assert.ok(after.length > 0);
	assert.deepEqual(after.map(played), before.slice(0, after.length).map(played));
	assert.ok((await sanitise(copy)).equals(copy));
}

/** The copy of a film that is cut off has all samples before the first that is lost; where that leaves no picture, there is no copy. */
export async function checkCut(bytes: Buffer, length: number, sanitise: Sanitise): Promise<void> {
	const held = withoutEdits(heldOf(samplesOf(bytes), length));
	try {
		assert.deepEqual(withoutEdits(samplesOf(await sanitise(bytes.subarray(0, length)))), held);
	} catch (error) {
		if (!(error instanceof MalformedMedia)) throw error;
		assert.ok(held.every(({ codec }) => !codec.startsWith("avc1")));
	}
}

/** Both, of a film of invented samples, of which the second has its index first and is cut off at this part of its length. */
export async function checkInvented(clip: Invented, part: number, sanitise: Sanitise): Promise<void> {
	await checkCopy(await clipOf(clip), sanitise);
	const whole = await clipOf({ ...clip, indexFirst: true });
	await checkCut(whole, Math.floor(part * whole.length), sanitise);
}
