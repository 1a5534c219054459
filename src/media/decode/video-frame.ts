import { FilePathSource, Input, type InputVideoTrack, MP4, QTFF, type VideoSample, VideoSampleSink } from "mediabunny";
import { PIXEL_LIMIT } from "../pixel-limit.ts";
import { clearestFrame } from "./blankness.ts";
import { type Decoded, POSTER_SIDE, type RawPicture } from "./picture.ts";
import { yuvToRgb } from "./yuv.ts";

/** mediabunny's names of the codecs that browsers play; it parses more. */
const PLAYED: ReadonlySet<string> = new Set(["avc", "hevc", "vp8", "vp9", "av1"]);

/** With the duration in seconds when decoding fails, for the next decoder. */
export type VideoReply = Decoded & { readonly duration?: number };

/**
 * The first frame that is not blank of an MP4 or MOV file, by mediabunny and the optional @napi-rs/webcodecs.
 * Call it in a child process only: it sets WebCodecs globals and runs native code on untrusted bytes.
 * Pixels that are not square are made square, as a player shows them.
 */
export async function videoFrame(path: string): Promise<VideoReply> {
	const source = new FilePathSource(path, { handleUnhandledError: () => undefined });
	const input = new Input({ source, formats: [MP4, QTFF] });
	let duration: number | undefined;
	try {
		const track = await input.getPrimaryVideoTrack();
		if (track === null) return { failed: "there is no moving picture in it" };
		if (!PLAYED.has(track.codec ?? "")) return { failed: "its pictures are coded as browsers do not play them" };
		const length = await track.computeDuration();
		duration = length;
		if (!(await loadWebcodecs())) return { failed: "the video decoder is not installed", duration };
		const picture = await whileCollecting(() => trackFrame(track, length));
		return picture === undefined ? { failed: "its pictures are damaged", duration } : { picture };
	} catch {
		if (duration === undefined) return { failed: "it is not a readable MP4 or MOV file" };
		return { failed: "its pictures could not be decoded", duration };
	} finally {
		input.dispose();
	}
}

/**
 * Sets the WebCodecs globals that mediabunny decodes with, from the optional @napi-rs/webcodecs.
 * @returns false where that is not installed or has no binary for this machine
 */
async function loadWebcodecs(): Promise<boolean> {
	// The name is a variable so that checking types does not need an optional package.
	const addon: string = "@napi-rs/webcodecs/polyfill";
	return await import(addon).then(
		() => true,
		() => false,
	);
}

/**
 * Keeps the event loop alive, which @napi-rs/webcodecs 1.3.1 does not on Node 20, and frees the frames that are closed: they
 * keep their memory until V8, which does not see it, collects them. Three times 7.5 s into a 1080 x 1920 video took
 * 2.2 GB, with a collection every 50 ms 0.4 GB (measured 2026-11-23). Collecting needs `node --expose-gc`.
 */
async function whileCollecting<T>(work: () => Promise<T>): Promise<T> {
	const timer = setInterval(() => globalThis.gc?.(), 50);
	try {
		return await work();
	} finally {
		clearInterval(timer);
	}
}

async function trackFrame(track: InputVideoTrack, duration: number): Promise<RawPicture | undefined> {
	const sink = new VideoSampleSink(track);
	const first = await track.getFirstTimestamp();
	const frame = await clearestFrame(duration - first, async (seconds) => {
		const sample = await sink.getSample(first + seconds);
		if (sample === null) return undefined;
		try {
			return await samplePixels(sample);
		} finally {
			sample.close();
		}
	});
	return frame && (await upright(frame, track));
}

async function samplePixels(sample: VideoSample): Promise<RawPicture | undefined> {
	const { width, height } = sample.visibleRect;
	if (sample.format === null || width * height > PIXEL_LIMIT) return undefined;
	const data = new Uint8Array(sample.allocationSize());
	const planes = await sample.copyTo(data);
	const { matrix, fullRange } = sample.colorSpace;
	return yuvToRgb({ width, height, format: sample.format, matrix, fullRange, planes, data });
}

/** Rotated, mirrored, with square pixels and no larger than a poster. */
async function upright(frame: RawPicture, track: InputVideoTrack): Promise<RawPicture> {
	const [displayWidth, displayHeight] = [await track.getDisplayWidth(), await track.getDisplayHeight()];
	const scale = Math.min(1, POSTER_SIDE / Math.max(displayWidth, displayHeight));
	const width = Math.max(1, Math.round(displayWidth * scale));
	const height = Math.max(1, Math.round(displayHeight * scale));
	// sharp mirrors before it turns, the file's matrix does it the other way round, so turn backwards.
	const mirrored = await track.getFlip();
	const rotation = (await track.getRotation()) * (mirrored ? -1 : 1);
	if (rotation === 0 && !mirrored && width === frame.width && height === frame.height) return frame;
	// Loaded for this alone, which takes as long as decoding ten frames.
	const { sharp } = await import("../sharp.ts");
	const { data, info } = await sharp(frame.data, { raw: frame })
		.flop(mirrored)
		.rotate(rotation)
		.resize(width, height, { fit: "fill" })
		.raw()
		.toBuffer({ resolveWithObject: true });
	return { width: info.width, height: info.height, channels: 3, data };
}
