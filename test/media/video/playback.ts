import { createHash } from "node:crypto";
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input, type InputTrack, type InputVideoTrack } from "mediabunny";

/** What a player finds in a file: an independent reading by mediabunny, without decoding. */
export async function play(bytes: Buffer) {
	const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS });
	try {
		const tracks = await input.getTracks();
		return {
			tracks: await Promise.all(tracks.map(readTrack)),
			tags: await input.getMetadataTags(),
			duration: await input.computeDuration(),
		};
	} finally {
		input.dispose();
	}
}

async function readTrack(track: InputTrack) {
	const packets = [];
	for await (const { data, timestamp, duration, type } of new EncodedPacketSink(track).packets())
		packets.push({ timestamp, duration, type, bytes: createHash("sha1").update(data).digest("hex") });
	const picture = track.isVideoTrack() ? await shape(track) : undefined;
	return { kind: track.type, codec: track.codec, language: track.languageCode, name: track.name, picture, packets };
}

async function shape(track: InputVideoTrack) {
	return {
		width: await track.getDisplayWidth(),
		height: await track.getDisplayHeight(),
		rotation: await track.getRotation(),
	};
}
