import { rm } from "node:fs/promises";
import type { Clause } from "../../languages/problems/message.ts";
import type { Decoder } from "../decode/decoder.ts";
import type { Failure } from "../decode/picture.ts";
import { isShortage, SHORT_OF_MEMORY } from "../decode/shortage.ts";
import { MalformedMedia } from "../malformed.ts";
import { planVideo } from "../plan.ts";
import type { PreparedPicture, PreparedVideo } from "../prepared.ts";
import { readVideoFacts } from "../video/facts.ts";
import { sanitiseVideo } from "../video/sanitise.ts";
import { type PictureContext, preparePoster } from "./pictures.ts";
import type { RenditionFiles } from "./rendition-files.ts";

const NO_SOUND = "is shown without its sound, which browsers do not play ({codec})";
const NO_FRAME = "has no picture of it, because no frame could be decoded ({reason})";

/**
 * Prepares the video at the path `raw`, which is removed: a copy without metadata that plays while it loads, and a poster.
 * Throws MalformedMedia when its metadata cannot be removed: it is then not published.
 */
export async function prepareVideo(
	raw: string,
	{ renditions, decoder, unsettled }: PictureContext,
): Promise<PreparedVideo> {
	try {
		const name = planVideo(renditions.fingerprint);
		const reused = await renditions.reuse(name);
		let facts = reused === undefined ? undefined : await readVideoFacts(raw);
		const bytes =
			reused?.bytes ??
			(await renditions.write(name, async (path) => {
				facts = await sanitiseVideo(raw, path);
			}));
		if (facts === undefined) throw new Error("a video was written without being read");
		const { width, height, duration, truncated, unplayedSound } = facts;
		// The copy has one video track with a codec that browsers play; nothing else of the original reaches a decoder.
		const poster = await posterOf(renditions.path(name), renditions, decoder);
		const notes: Clause[] = [];
		if (truncated) notes.push("breaks off before its end");
		if (unplayedSound !== undefined) notes.push({ code: NO_SOUND, params: { codec: unplayedSound } });
		if ("failed" in poster) {
			const reason = poster.isTransient === true ? unsettled(poster.failed) : poster.failed;
			notes.push({ code: NO_FRAME, params: { reason } });
		}
		return {
			kind: "video",
			width,
			height,
			duration,
			file: { name, width, height, bytes },
			poster: "failed" in poster ? undefined : poster,
			notes,
		};
	} finally {
		await rm(raw, { force: true });
	}
}

/** A video that has no poster can be played all the same. */
async function posterOf(
	path: string,
	renditions: RenditionFiles,
	decoder: Decoder,
): Promise<PreparedPicture | Failure> {
	const frame = await decoder.poster(path);
	if ("failed" in frame) return frame;
	return preparePoster(frame.picture, renditions).catch((error: unknown) => {
		if (!(error instanceof MalformedMedia)) throw error;
		return isShortage(error.cause) ? SHORT_OF_MEMORY : { failed: error.reason };
	});
}
