import { join } from "node:path";
import type { Files } from "./download/zips.ts";
import { unpack } from "./download/zips.ts";

interface TinyPost {
	readonly at: number;
	readonly caption: string;
}

/** Writes an unpacked download in JSON without media, which is quick to build: some posts, and lines of the profile. */
export async function writeTiny(
	folder: string,
	posts: readonly TinyPost[],
	profile: Readonly<Record<string, string>> = {},
	more: Files = {},
): Promise<string> {
	const lines = { Username: "tessa.moorland", Name: "Tessa Moorland", Bio: "Boats and bread", ...profile };
	const cells = Object.entries(lines).map(([key, value]) => [key, { href: "", value, timestamp: 0 }]);
	const path = join(folder, "export");
	await unpack(path, {
		"personal_information/personal_information/personal_information.json": JSON.stringify({
			profile_user: [{ title: "User Information", media_map_data: {}, string_map_data: Object.fromEntries(cells) }],
		}),
		"your_instagram_activity/media/posts_1.json": JSON.stringify(
			posts.map(({ at, caption }, index) => ({
				media: [{ uri: `media/posts/201907/${index}.jpg`, creation_timestamp: at, title: escaped(caption) }],
			})),
		),
		...more,
	});
	return path;
}

/** As Instagram writes text: each byte of UTF-8 as a character. */
function escaped(text: string): string {
	return Buffer.from(text, "utf8").toString("latin1");
}
