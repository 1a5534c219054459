import assert from "node:assert/strict";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import { inventAccount } from "../../sample/account.ts";
import { writeSampleZip } from "../../sample/download.ts";
import { layouts } from "../../sample/layouts.ts";
import { BuildError } from "../../src/model/problem.ts";
import { makeEdition } from "../../src/private/edition.ts";
import { contentsOf, smallAccount, workFolder } from "../builds.ts";
import { atDepth } from "../depth.ts";
import { byYazl } from "../download/zips.ts";
import { noDecoder } from "../media/workshop.ts";
import { fewPictures } from "./few-pictures.ts";
import { REQUEST } from "./request.ts";
import { withShortLife } from "./short-life.ts";
import { leavesOf, typed } from "./texts.ts";

/** Without markup, with entities decoded and blanks made one. The path of a picture that is there is told when somebody points at it. */
function textOf(html: string): string {
	const text = html
		.replace(/<[^>]*? title="([^"]*)"[^>]*>/g, "\ue000$1\ue000")
		.replace(/<(head|style|script)\b.*?<\/\1>/gs, " ")
		.replace(/<br ?\/?>/g, "\n")
		.replace(/<[^>]*>/g, "\ue000")
		.replace(/&lt;/g, "<")
		.replace(/&gt;/g, ">")
		.replace(/&quot;/g, '"')
		.replace(/&#0?39;/g, "'")
		.replace(/&#0?64;/g, "@")
		.replace(/&amp;/g, "&");
	return text;
}
const plain = (text: string) => text.replace(/[\s\ue000]+/g, " ").trim();
const date = new Intl.DateTimeFormat("en", { dateStyle: "long", timeStyle: "medium", timeZone: "UTC" });

/** What a page says by itself in place of a video, and the classes of messages of 2020 and 2021, which are shown as what they are. */
const UNSAID = new Set(["Click for video:", "Generic", "Share", "Call"]);

/** What has to be on a page for a text of an index: the text, or the date that it is. */
function shownAs(text: string): readonly string[] {
	const isTime = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text);
	const utc = /(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`;
	// A page of messages writes the emoji of a reaction and the name behind it as one word.
	const [first] = new Intl.Segmenter().segment(plain(text));
	const isReaction = /^\p{Extended_Pictographic}/u.test(first?.segment ?? "");
	const reaction = isReaction ? `${first?.segment} ${plain(text).slice(first?.segment.length)}` : undefined;
	return [
		plain(text),
		...(isTime ? [plain(date.format(new Date(utc)))] : []),
		...(reaction === undefined ? [] : [reaction]),
	];
}

const ACCOUNT = atDepth(
	"nine of ten messages of every text on a page",
	inventAccount(),
	withShortLife(inventAccount()),
);

/** What one layout tells and another does not is found by the contract of the layouts. */
const LAYOUTS = atDepth(
	"every text on a page in four of eight layouts",
	layouts,
	layouts.filter(({ name }) => ["2018", "2021", "2026", "html-new"].includes(name)),
);

describe("every text of every index is on a page", () => {
	for (const layout of LAYOUTS) {
		test(layout.name, async (t) => {
			const folder = await workFolder(t);
			const files = fewPictures(layout.write(ACCOUNT, { scale: 0.05 }));
			await writeSampleZip(files, join(folder, "export.zip"));
			const output = join(folder, "_private");
			const request = { ...REQUEST, archives: [join(folder, "export.zip")], output };
			const { lines, records, archive } = await makeEdition(request, { decoder: noDecoder });
			assert.equal(lines.length, files.length, "every file has a line in the receipt");
			assert.ok(records > 100);
			assert.ok(archive.conversations.length > 30 && archive.conversations.every(({ messages }) => messages > 0));
			const pages = [...(await contentsOf(output))].filter(([path]) =>
				/^(files\/.*|conversations\/.*\/.*)\.html$/.test(path),
			);
			const texts = pages.map(([, bytes]) => textOf(bytes.toString()));
			const all = plain(texts.join(" "));
			// Most are one piece of a page: only the others are looked for in all of it.
			const pieces = new Set(texts.flatMap((text) => text.split("\ue000").map(plain)));
			const isShown = (text: string) => shownAs(text).some((shown) => pieces.has(shown) || all.includes(shown));
			const lost: string[] = [];
			for (const { path, bytes } of files) {
				if (!/\.(json|html)$/.test(path)) continue;
				const text = (await bytes()).toString();
				const texts = path.endsWith(".json")
					? [...leavesOf(JSON.parse(text))].map(typed)
					: textOf(text).split(/[\n\ue000]/);
				const wanted = texts.filter((one) => plain(one) !== "" && !UNSAID.has(plain(one)));
				for (const one of new Set(wanted)) if (!isShown(one)) lost.push(`${path}: ${one}`);
			}
			assert.deepEqual(lost, []);
		});
	}
});

test("every file has one outcome: broken, empty, doubled, copied, without text and unknown", async (t) => {
	const folder = await workFolder(t);
	for (const part of ["one", "two"])
		await mkdir(join(folder, part, "connections", "followers_and_following"), { recursive: true });
	const put = (path: string, text: string) => writeFile(join(folder, ...path.split("/")), text);
	const people = "connections/followers_and_following";
	await put(`one/${people}/followers_1.json`, '[{"string_list_data":[{"value":"anna"}]}]');
	await put(`two/${people}/followers_1.json`, '[{"string_list_data":[{"value":"anna"}]}]');
	await put(`one/${people}/followers_1.html`, "<main>anna</main>");
	await put(`one/${people}/blocked.html`, '<main><div class="uiBoxWhite">berta</div></main>');
	await put(`one/${people}/following.json`, '{"relationships_following":[');
	await put(`one/${people}/following.html`, '<main><div class="uiBoxWhite">clara</div></main>');
	await put(`one/${people}/close_friends.json`, "[]");
	await put(`one/${people}/no-data.txt`, "No data");
	await put(`one/${people}/new_in_2027.json`, '{"anything":{"deep":["new"]}}');
	await put(`one/${people}/list.csv`, "a;b");
	await put(`one/${people}/face.jpg`, "x");
	const output = join(folder, "_private");
	const { lines } = await makeEdition({ ...REQUEST, archives: [join(folder, "one"), join(folder, "two")], output });
	const outcomes = lines.map(({ file, outcome }) => `${file.path.split("/").at(-1)} ${outcome.is}`).sort();
	assert.deepEqual(outcomes, [
		"blocked.html read",
		"close_friends.json empty",
		"face.jpg medium",
		"followers_1.html page of JSON",
		"followers_1.json copy",
		"followers_1.json read",
		"following.html read",
		"following.json failed",
		"list.csv read",
		"new_in_2027.json read",
		"no-data.txt empty",
	]);
	const receipt = (await contentsOf(output)).get("receipt/1.html")?.toString() ?? "";
	for (const { file } of lines) assert.ok(receipt.includes(file.path), file.path);
	assert.match(receipt, /Could not be read: An index is not valid JSON/);
});

test("a file that is damaged in one ZIP is read from the other, and what is not safe is named", async (t) => {
	const folder = await workFolder(t);
	const path = "connections/followers_and_following/followers_1.json";
	const whole = Buffer.from('[{"string_list_data":[{"value":"anna"}]}]');
	const bytes = await byYazl({ [path]: whole, "start_here.html": "a" }, { stored: true });
	await writeFile(join(folder, "b.zip"), bytes);
	// The first of two ZIPs of one request has other bytes than it promises.
	const at = bytes.indexOf(whole);
	assert.ok(at > 0, "it is stored as it is");
	bytes.write("X", at + 30);
	await writeFile(join(folder, "a.zip"), bytes);
	await mkdir(join(folder, "c", "connections"), { recursive: true });
	await symlink(join(folder, "b.zip"), join(folder, "c", "connections", "link.json"));
	await writeFile(join(folder, "c", "start_here.html"), "c");
	const output = join(folder, "_private");
	const archives = ["a.zip", "b.zip", "c"].map((name) => join(folder, name));
	const { lines, setAside, archive } = await makeEdition({ ...REQUEST, archives, output });
	const outcomes = lines.filter(({ file }) => file.path === path).map(({ outcome }) => outcome.is);
	assert.deepEqual(outcomes, ["failed", "read"]);
	assert.equal(archive.collected.relations.length, 1);
	assert.equal(setAside.length, 1);
	assert.match((await contentsOf(output)).get("receipt/1.html")?.toString() ?? "", /Not opened.*link\.json/s);
});

test("an edition that lies in the folder of its own download is not read again", async (t) => {
	const folder = await workFolder(t);
	const people = join(folder, "connections", "followers_and_following");
	await mkdir(people, { recursive: true });
	await writeFile(join(people, "followers_1.json"), '[{"string_list_data":[{"value":"anna"}]}]');
	const make = () => makeEdition({ ...REQUEST, archives: [folder], output: join(folder, "_private") });
	const [first, second] = [await make(), await make()];
	assert.equal(second.records, first.records);
	const ownOf = ({ lines }: typeof first) => lines.filter(({ file }) => file.path.startsWith("_private"));
	assert.deepEqual(
		ownOf(first).map(({ file }) => file.path),
		["_private.lock"],
	);
	assert.equal(first.records, 1);
	assert.ok(ownOf(second).length > 3);
	for (const { file, outcome } of [...ownOf(first), ...ownOf(second)]) assert.equal(outcome.is, "edition", file.path);
	assert.equal(second.lines.length - ownOf(second).length, first.lines.length - 1);
});

test("an edition that lies among downloads is no download", async (t) => {
	const folder = await workFolder(t);
	await writeSampleZip(
		fewPictures(layouts[4]?.write(smallAccount(), { scale: 0.05 }) ?? []),
		join(folder, "export.zip"),
	);
	const make = () => makeEdition({ ...REQUEST, archives: [folder], output: join(folder, "mine") });
	const [first, second] = [await make(), await make()];
	assert.equal(second.lines.length, first.lines.length);
});

test("what is no download is refused with what it is, and an archive of encrypted chats is one", async (t) => {
	const folder = await workFolder(t);
	const put = async (name: string, files: Readonly<Record<string, string>>) => {
		await mkdir(join(folder, name));
		for (const [path, text] of Object.entries(files)) await writeFile(join(folder, name, path), text);
	};
	await put("notes", { "readme.md": "hello", "list.csv": "a;b" });
	await put("empty", {});
	const chat = {
		participants: ["Anna", "Mara"],
		messages: [{ senderName: "Anna", timestamp: 1_700_000_000_000, text: "hi" }],
	};
	await put("chats", { "Anna_1.json": JSON.stringify(chat) });
	const make = (name: string) =>
		makeEdition({ ...REQUEST, archives: [join(folder, name)], output: join(folder, `of ${name}`) });
	await assert.rejects(() => make("notes"), { code: "notInstagram" });
	await assert.rejects(() => make("empty"), BuildError);
	assert.deepEqual(
		(await make("chats")).archive.conversations.map(({ messages }) => messages),
		[1],
	);
});
