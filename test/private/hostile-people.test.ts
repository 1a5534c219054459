import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
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

const NAMES = [
	...[
		"__proto__",
		"constructor",
		"анна.петрова",
		"ليلى",
		"\u202Eevil",
		"x".repeat(10_000),
		"</a><script>PWNED</script>",
	],
	...[
		'"><img src=x onerror=PWNED>',
		"javascript:alert(1)",
		"../../etc/passwd",
		"{{ 7 * 7 }}",
		"0",
		"a\nb",
		" ",
		"\u0000",
	],
];

test("whatever somebody is called, each name leads to a page of its own that is there, and none is in an address", async (t) => {
	const folder = await workFolder(t);
	const put = async (path: string, value: unknown) => {
		const to = join(folder, path);
		await mkdir(dirname(to), { recursive: true });
		await writeFile(to, JSON.stringify(value));
	};
	const close = (name: string, handle: string) => ({
		...{ timestamp: 1_600_000_000, media: [] },
		label_values: [label("URL", ""), label("Name", name), label("Username", handle)],
	});
	const talk = (name: string, at: number) => ({
		...{ participants: [{ name }, { name: "Mara" }], title: name },
		messages: [{ sender_name: name, timestamp_ms: 1e12 + at, content: "hi" }],
	});
	const lists = "connections/followers_and_following";
	await put(
		`2025/${lists}/followers_1.json`,
		NAMES.map((value) => ({ string_list_data: [{ value, timestamp: 1_600_000_000 }] })),
	);
	await put(`2025/${lists}/close_friends.json`, [...NAMES.map((name) => close(name, "x.y")), close("Old", "anna.a")]);
	for (const [at, name] of NAMES.entries()) await put(`2025/messages/inbox/t_${at}/message_1.json`, talk(name, 0));
	await put("2025/messages/inbox/old_1/message_1.json", talk("Old", 5));
	// A year later the same person is called otherwise.
	await put(`2026/${lists}/close_friends.json`, [close("New", "anna.a")]);
	await put("2026/messages/inbox/new_1/message_1.json", talk("New", 9));
	const output = join(folder, "_private");
	const archives = ["2025", "2026"].map((year) => join(folder, year));
	await makeEdition({ ...REQUEST, me: ["Mara"], archives, output });
	const files = await contentsOf(output);
	let raw = "";
	for (const [path, bytes] of files) {
		assert.match(path, /^(?:[a-z0-9-]+\/)*\.?[a-zA-Z0-9-]+(?:\.[a-z]+)?$/);
		if (!path.endsWith(".html")) continue;
		const html = bytes.toString();
		if (path.startsWith("files/people/")) raw += html;
		assert.doesNotMatch(html, /<script>PWNED|<img src=x|>49</);
		for (const [, href = ""] of html.matchAll(/\shref="([^"#]+)[^"]*"/g))
			if (href !== "data:,") assert.ok(files.has(posix.join(posix.dirname(path), href)), `${path}: ${href}`);
	}
	const titleAt = (number: string) =>
		/<h1><span dir="auto">([^<]*)/.exec(files.get(`people/${number}.html`)?.toString() ?? "")?.[1] ?? "";
	const links = [...raw.matchAll(/<bdi><a href="..\/..\/people\/(\d+)\.html">([^<]*)<\/a><\/bdi>/g)];
	const pagesOf = (name: string) => new Set(links.flatMap(([, number = "", text]) => (text === name ? [number] : [])));
	for (const name of ["__proto__", "constructor", "анна.петрова", "ليلى", "0"])
		assert.ok(
			[...pagesOf(name)].some((number) => [name, `@${name}`].includes(titleAt(number))),
			name,
		);
	const [anna, ...others] = [...pagesOf("Old"), ...pagesOf("New"), ...pagesOf("anna.a")];
	assert.deepEqual(new Set(others), new Set([anna]), "one handle is one person, whatever the year calls them");
	for (const name of ["Old", "New"])
		assert.ok(files.get(`people/${anna}.html`)?.includes(`>${name}`), "and their page names both");
});
