import fc from "fast-check";
import {
	BufferTarget,
	EncodedAudioPacketSource,
	EncodedPacket,
	EncodedVideoPacketSource,
	MovOutputFormat,
	Mp4OutputFormat,
	Output,
} from "mediabunny";

/** A clip of invented samples: they cannot be decoded, but their number, sizes and times are any. */
export interface Invented {
	readonly quicktime: boolean;
	readonly indexFirst: boolean;
	/** Of each group the last picture is decoded first; a group of one may be a key frame. */
	readonly groups: readonly { readonly key: boolean; readonly pictures: readonly Picture[] }[];
	/** Bytes of each piece of sound; there is no track of sound without one. */
	readonly sounds: readonly number[];
}

interface Picture {
	readonly bytes: number;
	/** In 24ths of a second. */
	readonly length: number;
}

const picture = fc.record({ bytes: fc.integer({ min: 1, max: 3000 }), length: fc.integer({ min: 1, max: 5 }) });

export const inventedClips: fc.Arbitrary<Invented> = fc.record({
	quicktime: fc.boolean(),
	indexFirst: fc.boolean(),
	groups: fc.array(fc.record({ key: fc.boolean(), pictures: fc.array(picture, { minLength: 1, maxLength: 3 }) }), {
		maxLength: 30,
	}),
	sounds: fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 120 }),
});

/** The file that mediabunny writes of it. */
export async function clipOf({ quicktime, indexFirst, groups, sounds }: Invented): Promise<Buffer> {
	const target = new BufferTarget();
	const Format = quicktime ? MovOutputFormat : Mp4OutputFormat;
	const output = new Output({ format: new Format({ fastStart: indexFirst ? "in-memory" : false }), target });
	const video = new EncodedVideoPacketSource("avc");
	const audio = new EncodedAudioPacketSource("aac");
	output.addVideoTrack(video, { frameRate: 24 });
	if (sounds.length > 0) output.addAudioTrack(audio);
	await output.start();
	let [at, count] = [0, 0];
	const first = { key: true, pictures: [{ bytes: 100, length: 1 }] };
	for (const { key, pictures } of [first, ...groups]) {
		const shown = pictures.map(({ bytes, length }) => {
			const begin = at;
			at += length;
			return { bytes, begin, length };
		});
		for (const { bytes, begin, length } of [...shown.slice(-1), ...shown.slice(0, -1)]) {
			const type = key && pictures.length === 1 ? "key" : "delta";
			await video.add(new EncodedPacket(sampleBytes(bytes, count++), type, begin / 24, length / 24), {
				decoderConfig: { codec: "avc1.64000b", codedWidth: 128, codedHeight: 96, description: AVC },
			});
		}
	}
	video.close();
	for (const [index, bytes] of sounds.entries()) {
		const packet = new EncodedPacket(sampleBytes(bytes, count++), "key", (index * 1024) / 44_100, 1024 / 44_100);
		await audio.add(packet, {
			decoderConfig: { codec: "mp4a.40.2", numberOfChannels: 1, sampleRate: 44_100, description: AAC },
		});
	}
	await output.finalize();
	return Buffer.from(target.buffer ?? new ArrayBuffer(0));
}

/** What the decoders are told, from test/fixtures/clips/h264.mp4. */
const AVC = Buffer.from(
	"0164000bffe1001a6764000bac7204420db011000003000100000300140f1429846001000768e8438292c8b0fdf8f800",
	"hex",
);
const AAC = Buffer.from("120856e500", "hex");

/** Other bytes for every sample. */
function sampleBytes(length: number, seed: number): Buffer {
	return Buffer.from(Array.from({ length }, (_, index) => (seed * 31 + index * (1 + (seed % 7))) % 256));
}
