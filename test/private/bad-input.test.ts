import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { makeEdition } from "../../src/private/edition.ts";
import { contentsOf, madeFolder } from "../builds.ts";
import { assertMarkup } from "../markup.ts";
import { REQUEST } from "./request.ts";

const START = 1_700_000_000_000;
const BEYOND = Date.UTC(2300, 0, 1);
const LONG = "n".repeat(10_000);
const INBOX = "your_instagram_activity/messages/inbox";

/** Each message with a text by which it is found again, and the year that its time has to be shown with. */
const MESSAGES: readonly (readonly [fields: object, year: RegExp])[] = [
	[{ timestamp_ms: START, content: "in milliseconds" }, /2023/],
	[{ timestamp_ms: START / 1000, content: "in seconds" }, /2023/],
	[{ timestamp_ms: START * 1000, content: "in microseconds" }, /2023/],
	[{ timestamp_ms: 0, content: "at zero" }, /^$/],
	[{ timestamp_ms: BEYOND, content: "in the far future" }, /^$/],
	[{ timestamp_ms: -1e300, content: "before all time" }, /^$/],
	[{ timestamp_ms: START, content: "half a \ud83d pair" }, /2023/],
	[{ timestamp_ms: START, content: "half repaired Ã¼ and ü \u00c3" }, /2023/],
	[{ timestamp_ms: START, content: "by __proto__", sender_name: "__proto__" }, /2023/],
	[{ timestamp_ms: START, content: "by a long name", sender_name: LONG }, /2023/],
	[
		{
			timestamp_ms: START,
			content: "of many code points",
			reactions: [{ reaction: "👍".repeat(500), actor: "constructor" }],
		},
		/2023/,
	],
	...[
		"../../../etc/passwd",
		"/etc/passwd",
		"C:\\Windows\\win.ini",
		"https://evil.example/x.jpg",
		"javascript:alert(1)",
		"x".repeat(5000),
	].map(
		(uri, index) => [{ timestamp_ms: START, content: `with address ${index}`, photos: [{ uri }] }, /2023/] as const,
	),
	[
		{
			timestamp_ms: START,
			content: "with lists in place of texts",
			sender_name: ["a"],
			share: ["b"],
			reactions: { c: 1 },
		},
		/2023/,
	],
];

describe("messages that nobody writes", () => {
	let work: Awaited<ReturnType<typeof madeFolder>>;
	let pages: readonly (readonly [path: string, text: string])[] = [];
	let report: Awaited<ReturnType<typeof makeEdition>>;
	before(async () => {
		work = await madeFolder();
		const put = async (path: string, value: unknown) => {
			const file = join(work.folder, "download", ...path.split("/"));
			await mkdir(dirname(file), { recursive: true });
			await writeFile(file, typeof value === "string" ? value : JSON.stringify(value));
		};
		const participants = Array.from({ length: 100_000 }, (_, index) => ({ name: `Person ${index}` }));
		const messages = MESSAGES.map(([fields]) => ({ sender_name: "Anna", ...fields }));
		await put(`${INBOX}/anna_1/message_1.json`, { participants: [{ name: "Anna" }], title: "Anna", messages });
		await put(`${INBOX}/anna_1/message_2.json`, '{"participants":[{"name":"Anna"}],"messages":[{"sender_name":"An');
		await put(`${INBOX}/anna_1/message_3.json`, { messages: [{ content: "the rest is there", timestamp_ms: 1 }] });
		await put(`${INBOX}/crowd_2/message_1.json`, {
			participants: [{ name: "Anna" }],
			title: LONG,
			messages: "no list",
		});
		await put(`${INBOX}/crowd_2/message_2.json`, { participants, title: LONG, messages: [null, 5, "a text", []] });
		await put(`${INBOX}/__proto__/message_1.json`, { participants: [{ name: "__proto__" }], messages: [] });
		const output = join(work.folder, "_private");
		report = await makeEdition({
			...REQUEST,
			archives: [join(work.folder, "download")],
			output,
		});
		const files = [...(await contentsOf(output))].filter(([path]) => path.endsWith(".html"));
		pages = files.map(([path, bytes]) => [path, bytes.toString()]);
	});
	after(() => work.remove());

	test("are all on a page, with the time that they can have", () => {
		const all = pages.map(([, text]) => text).join("");
		const messages = all.split(/<div class="(?:bubble|line)" id=/).slice(1);
		for (const [fields, year] of MESSAGES) {
			const content = "content" in fields && typeof fields.content === "string" ? fields.content : "";
			const shown = messages.find((html) => html.includes(content.split(/[\ud83dÃ]/)[0] ?? ""));
			assert.ok(shown !== undefined, content);
			const [, date = ""] = /<span class="when">([^<]*)/.exec(shown) ?? [];
			assert.match(date.trim(), year, content);
		}
		for (const text of [
			"the rest is there",
			"a text",
			"Person 99999",
			"half repaired ü and ü",
			"C:&#92;Windows&#92;win.ini",
		])
			assert.ok(all.includes(text), text);
	});

	test("cost their file where that is broken, and the receipt names it", () => {
		const outcomes = report.lines.map(({ file, outcome }) => `${file.path.slice(INBOX.length + 1)} ${outcome.is}`);
		assert.ok(outcomes.includes("anna_1/message_2.json failed"));
		assert.equal(outcomes.filter((text) => text.endsWith(" read")).length, 5);
	});

	test("make pages of clean markup that lead nowhere but to one another", async () => {
		// One of a hundred thousand people is as any other, and takes minutes.
		await assertMarkup(pages.filter(([path, text]) => text.length < 100_000 && !/^messages\/\d\d/.test(path)));
		for (const [path, text] of pages)
			for (const [, address = ""] of text.matchAll(/ (?:href|src)="([^"]*)"/g))
				assert.match(
					address,
					/^(?:\.\.\/)*(?:[a-z0-9-]+\/)*[a-z0-9-]+\.(?:html|css|js)(?:#[\w-]+)?$|^#[\w-]+$|^(?:\.\.\/)*data\/README\.txt$|^data:,$/,
					path,
				);
	});
});
