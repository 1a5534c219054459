import { rm } from "node:fs/promises";
import type { Clause } from "../../languages/problems/message.ts";
import { triedAgain } from "../decode/picture.ts";
import { planVideo } from "../plan.ts";
import type { PreparedPicture, PreparedVideo } from "../prepared.ts";
import { readVideoFacts } from "../video/facts.ts";
import { sanitiseVideo } from "../video/sanitise.ts";
import { type PictureContext, preparePoster } from "./pictures.ts";

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
		const frame = await decoder.poster(renditions.path(name));
		const poster: PreparedPicture | undefined =
			"picture" in frame ? await preparePoster(frame.picture, renditions) : undefined;
		const notes: Clause[] = [];
		if (truncated) notes.push("breaks off before its end");
		if (unplayedSound !== undefined) notes.push({ code: NO_SOUND, params: { codec: unplayedSound } });
		if ("failed" in frame) {
			if (frame.isTransient === true) unsettled();
			const reason = frame.isTransient === true ? triedAgain(frame.failed) : frame.failed;
			notes.push({ code: NO_FRAME, params: { reason } });
		}
		return {
			kind: "video",
			width,
			height,
			duration,
			file: { name, width, height, bytes },
			poster,
			notes,
		};
	} finally {
		await rm(raw, { force: true });
	}
}
