import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { makeEdition } from "../../src/private/edition.ts";
import { contentsOf, workFolder } from "../builds.ts";
import { REQUEST } from "./request.ts";

const LONG = "x".repeat(100_000);
const HANDLES = 300;
const label = (label: string, value: string) => ({ label, value });

/** The bytes of pages of people and days of a download of such files. */
async function sizeOf(
	folder: string,
	files: Readonly<Record<string, unknown>>,
	of = /^(people|days)\//,
): Promise<number> {
	for (const [path, value] of Object.entries(files)) {
		const to = join(folder, "download", path);
		await mkdir(dirname(to), { recursive: true });
		await writeFile(to, JSON.stringify(value));
	}
	const output = join(folder, "_private");
	await makeEdition({ ...REQUEST, archives: [join(folder, "download")], output });
	const all = [...(await contentsOf(output))].filter(([path]) => of.test(path));
	assert.ok(all.length > 10);
	return all.reduce((sum, [, bytes]) => sum + bytes.length, 0);
}

test("a name of 100,000 letters is not repeated on each day and each line, and a comment not for each of whom it mentions", async (t) => {
	const handles = Array.from({ length: HANDLES }, (_, index) => `h${index}`);
	const size = await sizeOf(await workFolder(t), {
		"connections/followers_and_following/close_friends.json": [
			{
				timestamp: 1_600_000_000,
				media: [],
				label_values: [label("URL", ""), label("Name", LONG), label("Username", "h0")],
			},
		],
		"connections/followers_and_following/followers_1.json": handles.map((value, index) => ({
			string_list_data: [{ value, timestamp: 1_600_000_000 + index * 86_400 }],
		})),
		"your_instagram_activity/likes/liked_posts.json": {
			likes_media_likes: handles.map((_, index) => ({
				title: "h0",
				string_list_data: [{ href: `https://x.org/${index}`, timestamp: 1_600_000_000 + index * 86_400 }],
			})),
		},
		"your_instagram_activity/comments/post_comments_1.json": [
			{
				string_map_data: {
					Comment: { value: handles.map((handle) => `@${handle}`).join(" ") + LONG },
					Time: { timestamp: 1_600_000_000 },
				},
			},
		],
		"your_instagram_activity/messages/inbox/anna_1/message_1.json": {
			participants: [{ name: LONG }, { name: "Mara" }],
			title: LONG,
			messages: handles.map((_, index) => ({
				sender_name: LONG,
				timestamp_ms: 1_600_000_000_000 + index * 86_400_000,
				content: index % 2 === 0 ? LONG : "",
			})),
		},
	});
	assert.ok(size < 4_000_000, String(size));
});

test("a title of 100,000 letters is not repeated for each message", async (t) => {
	const messages = Array.from({ length: 1000 }, (_, index) => ({
		sender_name: "h0",
		timestamp_ms: 1e12 + index,
		content: "x",
	}));
	const size = await sizeOf(
		await workFolder(t),
		{
			"your_instagram_activity/messages/inbox/anna_1/message_1.json": {
				participants: [{ name: "h0" }],
				title: LONG,
				messages,
			},
		},
		/./,
	);
	assert.ok(size < 5_000_000, String(size));
});

test("dates in many years cost no calendar of each", async (t) => {
	const size = await sizeOf(await workFolder(t), {
		"connections/followers_and_following/followers_1.json": Array.from({ length: 500 }, (_, index) => ({
			string_list_data: [{ value: `h${index}`, timestamp: (index - 200) * 31_557_600 }],
		})),
	});
	assert.ok(size < 6_000_000, String(size));
});
