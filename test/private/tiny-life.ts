import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { noise } from "../media/picture/noise.ts";

const THREAD = "your_instagram_activity/messages/inbox/anna_1";

/** Writes an unpacked download with these messages of one person, a picture and a file with each, and as many followers. */
export async function writeTinyLife(folder: string, texts: readonly string[]): Promise<void> {
	const put = async (path: string, content: string | Buffer) => {
		const file = join(folder, ...path.split("/"));
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, content);
	};
	const messages = texts.map((content, at) => ({
		...{ sender_name: "Anna", timestamp_ms: 1_700_000_000_000 + at * 1000, content },
		photos: [{ uri: `${THREAD}/photos/${at}.jpg` }],
		files: [{ uri: `${THREAD}/files/${at}.pdf` }],
	}));
	await put(`${THREAD}/message_1.json`, JSON.stringify({ participants: [{ name: "Anna" }], messages }));
	for (const at of texts.keys()) {
		await put(
			`${THREAD}/photos/${at}.jpg`,
			await noise(40 + at, 30)
				.jpeg()
				.toBuffer(),
		);
		await put(`${THREAD}/files/${at}.pdf`, `%PDF-1.4 ${at}`);
	}
	const followers = texts.map((value) => ({ string_list_data: [{ value }] }));
	await put("connections/followers_and_following/followers_1.json", JSON.stringify(followers));
}
