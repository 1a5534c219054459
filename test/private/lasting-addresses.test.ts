import assert from "node:assert/strict";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { makeEdition } from "../../src/private/edition.ts";
import { LastingNumbers } from "../../src/private/model/lasting-numbers.ts";
import { newestFirst } from "../../src/private/render/newest-first.ts";
import { contentsOf, workFolder } from "../builds.ts";
import { cases } from "../depth.ts";
import { REQUEST } from "./request.ts";

const DAY = 86_400;
const AT = 1_600_000_000;
const LIKES = "your_instagram_activity/likes/liked_posts.json";
const FOLLOWERS = "connections/followers_and_following/followers_1.json";
const FOLLOWING = "connections/followers_and_following/following.json";
const inbox = (name: string) => `your_instagram_activity/messages/inbox/${name}/message_1.json`;

/** The newest first, as Instagram has them. */
const likes = (from: number, to: number) =>
	Array.from({ length: to - from }, (_, index) => {
		const at = to - 1 - index;
		const string_list_data = [{ href: `https://x.org/p/${at}`, value: "👍", timestamp: AT + at * DAY }];
		return { title: `liked.${at % 50}`, string_list_data };
	});
const follower = (value: string, days: number) => ({ string_list_data: [{ value, timestamp: AT + days * DAY }] });
const talk = (name: string, days: number, count: number) => ({
	...{ participants: [{ name }, { name: "Mara" }], title: name },
	messages: Array.from({ length: count }, (_, index) => ({
		...{ sender_name: index % 2 === 0 ? name : "Mara", content: `${name} ${index}` },
		timestamp_ms: (AT + (days - index) * DAY) * 1000,
	})),
});

const FOLDERS = ["berta_1", "clara_2", "dora_3"];
const before: Readonly<Record<string, unknown>> = {
	[LIKES]: { likes_media_likes: likes(0, 900) },
	"your_instagram_activity/saved/saved_posts.json": {
		saved_saved_media: likes(0, 400).map(({ title, string_list_data }) => ({
			title,
			string_map_data: { "Saved on": { href: string_list_data[0]?.href, timestamp: string_list_data[0]?.timestamp } },
		})),
	},
	[FOLLOWERS]: [follower("erik.e", 700), follower("fina.f", 600)],
	[FOLLOWING]: { relationships_following: [follower("gina.g", 500)] },
	...Object.fromEntries(FOLDERS.map((name, at) => [inbox(name), talk(name, 800 + at, 40)])),
};
/** A like, a follower, and a conversation that lies before all others: the newest first. */
const after: typeof before = {
	...before,
	[LIKES]: { likes_media_likes: likes(0, 901) },
	[FOLLOWERS]: [follower("anna.a", 900), follower("erik.e", 700), follower("fina.f", 600)],
	[inbox("anna_0")]: talk("Anna", 900, 2),
};

async function put(folder: string, files: typeof before): Promise<void> {
	for (const [path, value] of Object.entries(files)) {
		const file = join(folder, ...path.split("/"));
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, JSON.stringify(value));
	}
}

test("of a later download with a new entry, follower and conversation only pages are written that show something of them", async (t) => {
	const folder = await workFolder(t);
	const [download, output] = [join(folder, "download"), join(folder, "_private")];
	const run = async (files: typeof before) => {
		await put(download, files);
		await makeEdition({ ...REQUEST, me: ["Mara"], archives: [download], output });
		return contentsOf(output);
	};
	const first = await run(before);
	const second = await run(after);
	const pages = [...second].filter(([path]) => path.endsWith(".html"));
	const changed = pages.filter(([path, bytes]) => first.get(path)?.equals(bytes) !== true);
	const added = changed.filter(([path]) => !first.has(path)).map(([path]) => path.replace(/\d{10,}/, "N"));
	assert.deepEqual(added.sort(), [
		"conversations/N/index.html",
		"days/2023/03-02.html",
		"people/N.html",
		"people/N.html",
	]);
	const year = "2023";
	assert.deepEqual(changed.flatMap(([path]) => (first.has(path) ? [path.replace(/\d{10,}/, "N")] : [])).sort(), [
		"conversations/1.html",
		// The first message was sent on it.
		"days/2023/03-01.html",
		...[`days/${year}/index.html`, "days/index.html"],
		...[`files/likes/${year}.html`, "files/people/2022.html"],
		"index.html",
		// The person whose post was liked.
		"people/N.html",
		...["people/index.html", "people/lists/everybody.html"],
		...["people/lists/followers-only.html", "people/lists/followers.html"],
		"receipt/1.html",
		"subjects/likes/2022.html",
	]);
	assert.deepEqual(
		[...first.keys()].filter((path) => !second.has(path)),
		[],
	);
	assert.ok(pages.length > 500);
	const parts = [...second].filter(([path]) => /^search\/\d+\.js$/.test(path));
	assert.deepEqual(
		parts.map(([path, bytes]) => `${path} ${first.get(path)?.equals(bytes) === true ? "stays" : "is written"}`).sort(),
		["search/10001.js is written", "search/20220001.js stays", "search/20230001.js is written"],
	);
});

test("of a conversation that goes on only the pages of its last year are written, and the newest message stays one click away", async (t) => {
	const folder = await workFolder(t);
	const [download, output] = [join(folder, "download"), join(folder, "_private")];
	const START = Date.parse("2021-01-01T12:00:00Z");
	const file = inbox("hugo_1");
	const run = async (days: number) => {
		const messages = Array.from({ length: days * 2 }, (_, index) => ({
			...{ sender_name: index % 2 === 0 ? "Hugo" : "Mara", content: `m${index}` },
			timestamp_ms: START + index * 0.5 * DAY * 1000,
		}));
		await put(download, {
			[file]: { participants: [{ name: "Hugo" }, { name: "Mara" }], title: "Hugo", messages: messages.reverse() },
		});
		await makeEdition({ ...REQUEST, me: ["Mara"], archives: [download], output });
		return new Map([...(await contentsOf(output))].filter(([path]) => path.startsWith("conversations/")));
	};
	const [first, second] = [await run(3 * 365), await run(3 * 365 + 40)];
	const changed = [...second].filter(([path, bytes]) => first.get(path)?.equals(bytes) !== true).map(([path]) => path);
	const old = [...first.keys()].filter((path) => /\/202[12]-/.test(path));
	assert.ok(old.length > 1, String(old.length));
	assert.deepEqual(
		old.filter((path) => changed.includes(path)),
		[],
	);
	const page = (name: string) => second.get(`conversations/${START}/${name}.html`)?.toString() ?? assert.fail(name);
	const last =
		[...second.keys()]
			.filter((path) => /\/202\d-/.test(path))
			.sort()
			.at(-1) ?? "";
	assert.match(page("2021-01"), /href="..\/..\/conversations\/\d+\/newest.html"/);
	assert.ok(page("newest").includes(`<meta http-equiv="refresh" content="0; url=../../${last}#end">`));
	assert.ok(second.get(last)?.includes('id="end"'));
	assert.match(page("2021-01"), /#d2021-12-01"/, "months of its year are there to jump to, and all are above");
	assert.doesNotMatch(page("2021-01"), /#d2022-/);
	assert.match(page("index"), /#d2021-01-01".*#d2021-12-01"/s);
});

test("pages of lists with the newest first are counted from the oldest, and what is added moves nothing on another", () => {
	const most = 4;
	for (let count = 1; count < 12; count++) {
		const all = Array.from({ length: count }, (_, at) => count - at);
		const pages = newestFirst(all, most);
		assert.deepEqual(
			pages.flatMap(({ items }) => items),
			all,
		);
		assert.equal(new Set(pages.map(({ name }) => name)).size, pages.length);
		assert.ok(
			pages.every(({ items }) => items.length < most) && (count < most || (pages[0]?.items.length ?? 0) >= most / 2),
		);
		const more = new Map(newestFirst([count + 1, ...all], most).map(({ name, items }) => [name, items]));
		for (const { name, items } of pages) if (name !== "") assert.deepEqual(more.get(name), items);
	}
	assert.deepEqual(newestFirst([], most), [{ name: "", items: [] }]);
});

test("a new part beside the old one changes nothing of pages on which nothing of it is", async (t) => {
	const folder = await workFolder(t);
	const output = join(folder, "_private");
	const run = async (...parts: readonly string[]) => {
		await makeEdition({ ...REQUEST, me: ["Mara"], archives: parts.map((part) => join(folder, part)), output });
		return contentsOf(output);
	};
	await put(join(folder, "part-1"), { [LIKES]: before[LIKES], [FOLLOWERS]: before[FOLLOWERS] });
	await put(join(folder, "part-2"), { [FOLLOWING]: before[FOLLOWING], [inbox("anna_0")]: talk("Anna", 800, 2) });
	const first = await run("part-1");
	const second = await run("part-1", "part-2");
	const raw = [...first].filter(([path]) => /^(?:files\/likes|subjects|people\/\d+)/.test(path));
	assert.ok(raw.length > 50);
	for (const [path, bytes] of raw) assert.ok(second.get(path)?.equals(bytes), path);
	assert.equal((await readdir(join(output, "conversations"))).length, 2);
});

test("a number is the same whatever comes after it, and no two are one, also where all want the same", () => {
	const wish = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.constantFrom("a", "b", "c"));
	const of = (numbers: LastingNumbers, one: number | string) =>
		typeof one === "number" ? numbers.at(one) : numbers.of(one);
	fc.assert(
		fc.property(fc.array(wish), fc.array(wish), (some, more) => {
			const [few, many] = [new LastingNumbers(), new LastingNumbers()];
			const first = some.map((one) => of(few, one));
			const all = [...some, ...more].map((one) => of(many, one));
			assert.deepEqual(all.slice(0, some.length), first);
			assert.equal(new Set(all).size, all.length);
		}),
		{ numRuns: cases(200) },
	);
	const numbers = new LastingNumbers();
	const given = Array.from({ length: 200_000 }, (_, at) => numbers.at(at % 2 === 0 ? 5 : at));
	assert.equal(new Set(given).size, given.length);
	assert.ok(Number.isSafeInteger(new LastingNumbers().of("name ".repeat(9))));
});
