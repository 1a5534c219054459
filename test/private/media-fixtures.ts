import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { voiceBytes } from "../../sample/life/voice.ts";
import { noise } from "../media/picture/noise.ts";
import { clip } from "../media/video/surgery.ts";

export const THREAD = "your_instagram_activity/messages/inbox/annabergstrom_17990000000000001";
const OTHER = "your_instagram_activity/messages/inbox/bertaolsen_17990000000000002";
const START = Date.UTC(2024, 2, 30, 12);
const WEEK = 7 * 86_400_000;

const HTML = "<!doctype html><script>window.PWNED = 1</script>";
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>window.PWNED = 1</script></svg>';

/** A frame of AAC in ADTS at 8,000 samples a second, 0.128 seconds long. */
function aacFrame(): Buffer {
	return Buffer.concat([Buffer.from([0xff, 0xf1, 0x6c, 0x40, 0x02, 0x3f, 0xfc]), Buffer.alloc(10)]);
}

/** What messages name, each as a kind of medium and a path, and the file that is there, if any. */
export interface Sent {
	readonly key: "photos" | "videos" | "audio_files" | "files" | "gifs";
	readonly uri: string;
	readonly bytes?: Buffer;
	readonly name?: string;
}

/** Media as people send them, and as somebody could craft them. */
export async function sentMedia(): Promise<readonly Sent[]> {
	const [photo, other] = [await noise(900, 600).jpeg().toBuffer(), await noise(700, 700).png().toBuffer()];
	const of = (path: string) => `${THREAD}/${path}`;
	return [
		{ key: "photos", uri: of("photos/1.jpg"), bytes: photo },
		{ key: "photos", uri: of("photos/png-called.jpg"), bytes: other },
		{ key: "photos", uri: of("photos/missing.jpg") },
		{ key: "photos", uri: "1.jpg" },
		{ key: "photos", uri: "../../../../etc/passwd" },
		{ key: "photos", uri: "https://evil.example/photo.jpg" },
		{ key: "photos", uri: "javascript:alert(1)" },
		{ key: "photos", uri: of("photos/cut.jpg"), bytes: photo.subarray(0, 300) },
		{ key: "photos", uri: of("photos/page.jpg"), bytes: Buffer.from(`${HTML}<p>a picture`) },
		{ key: "photos", uri: of("photos/drawing.svg"), bytes: Buffer.from(SVG) },
		{ key: "photos", uri: of("photos/empty.jpg"), bytes: Buffer.alloc(0) },
		{ key: "videos", uri: of("videos/2.mp4"), bytes: clip("h264.mp4") },
		{ key: "videos", uri: of("videos/sound-alone.mp4"), bytes: voiceBytes(5) },
		{ key: "audio_files", uri: of("audio/3.mp4"), bytes: voiceBytes(1) },
		{ key: "audio_files", uri: of("audio/4.m4a"), bytes: voiceBytes(2) },
		{ key: "audio_files", uri: of("audio/5.aac"), bytes: Buffer.concat(Array.from({ length: 560 }, aacFrame)) },
		{ key: "audio_files", uri: of("audio/with-pictures.mp4"), bytes: clip("vp9.mp4") },
		{ key: "audio_files", uri: of("audio/page.m4a"), bytes: Buffer.from(HTML) },
		{ key: "audio_files", uri: of("audio/cut.mp4"), bytes: voiceBytes(1).subarray(0, 400) },
		{ key: "files", uri: of("files/6.pdf"), name: "Recipe.pdf", bytes: Buffer.from("%PDF-1.4\n%%EOF") },
		{ key: "files", uri: of("files/7.txt"), name: "List.txt", bytes: Buffer.from("flour\nsalt\n") },
		{ key: "files", uri: of("files/page.pdf"), name: "Page.pdf", bytes: Buffer.from(HTML) },
		{ key: "files", uri: of("files/page.html"), name: "Page.html", bytes: Buffer.from(HTML) },
		{ key: "files", uri: of("files/program.exe"), name: "Program.exe", bytes: Buffer.from("MZ\0\0") },
	];
}

/**
 * Writes a download in which somebody sent all of this, a week between two; another conversation that has a picture of it as well, and a
 * bare name that only the first has; and a picture that nothing names.
 */
export async function writeMediaDownload(folder: string): Promise<void> {
	const put = async (path: string, content: string | Buffer) => {
		const file = join(folder, ...path.split("/"));
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, content);
	};
	const sent = await sentMedia();
	const messages = sent.map(({ key, uri, name }, index) => ({
		sender_name: index % 2 === 0 ? "Anna" : "Mara",
		timestamp_ms: START - index * WEEK,
		[key]: [{ uri, creation_timestamp: START / 1000, ...(name === undefined ? {} : { name }) }],
	}));
	const participants = [{ name: "Anna" }, { name: "Mara" }];
	await put(`${THREAD}/message_1.json`, JSON.stringify({ participants, title: "Anna", messages }));
	for (const { uri, bytes } of sent) if (bytes !== undefined) await put(uri, bytes);
	const named = { photos: [{ uri: `${OTHER}/photos/9.jpg` }], videos: [{ uri: "2.mp4" }] };
	const again = [{ sender_name: "Berta", timestamp_ms: START, ...named }];
	const two = [{ name: "Berta" }, { name: "Mara" }];
	await put(`${OTHER}/message_1.json`, JSON.stringify({ participants: two, title: "Berta", messages: again }));
	await put(`${OTHER}/photos/9.jpg`, await noise(900, 600).jpeg().toBuffer());
	await put("media/other/unnamed.jpg", await noise(400, 500).jpeg().toBuffer());
	const picture = { uri: "media/posts/202403/10.jpg", creation_timestamp: START / 1000, title: "A post" };
	await put("your_instagram_activity/media/posts_1.json", JSON.stringify([{ media: [picture] }]));
	await put(picture.uri, await noise(1200, 800).jpeg().toBuffer());
}

/** Where the two conversations are in an edition: the number of each is the time of its first message. */
export async function mediaTalks(): Promise<{ readonly talk: string; readonly other: string }> {
	const first = START - ((await sentMedia()).length - 1) * WEEK;
	return { talk: `conversations/${first}`, other: `conversations/${START}` };
}

/** All that a file in `media/` may be called. */
export const NEUTRAL =
	/^media\/[0-9a-f]{2}\/[0-9a-f]{8}-[0-9a-z]+-[a-z0-9]+\.(?:jpg|png|webp|gif|mp4|m4a|aac|pdf|txt|bin)$/;
