import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { page, recentStyle, record, table } from "../../sample/layouts/markup.ts";
import { type GivenChoice, parseChoice } from "../../src/private/choice/parse-choice.ts";
import { makeEdition } from "../../src/private/edition.ts";
import { contentsOf, madeFolder } from "../builds.ts";
import { noise } from "../media/picture/noise.ts";
import { REQUEST } from "./request.ts";

const GIVEN: GivenChoice = {
	...{ only: [], without: [], people: [], withoutPeople: [], with: ["everything"] },
	...{ from: undefined, to: undefined, timezone: "UTC" },
};
const AT = 1_700_000_000;
const INBOX = "messages/inbox";
const said = (sender_name: string, content: string, more: object = {}) => ({
	...{ sender_name, content, timestamp_ms: AT * 1000 },
	...more,
});
const talk = (title: string, people: readonly string[], messages: readonly object[], more: object = {}) => ({
	...{ title, participants: ["Mara", ...people].map((name) => ({ name })), messages },
	...more,
});
const like = (title: string, value: string, href = "") => ({
	title,
	string_list_data: [{ href, value, timestamp: AT }],
});
const profile = "https://www.instagram.com";

let count = 0;
let work: Awaited<ReturnType<typeof madeFolder>>;
before(async () => {
	work = await madeFolder();
});
after(() => work.remove());

/** Everything that is written of a part of a download, with the names of the files. */
async function edition(files: Readonly<Record<string, unknown>>, given: Partial<GivenChoice>) {
	count += 1;
	const folder = join(work.folder, String(count), "download");
	for (const [path, value] of Object.entries(files)) {
		const file = join(folder, ...path.split("/"));
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, typeof value === "string" || Buffer.isBuffer(value) ? value : JSON.stringify(value));
	}
	const output = join(work.folder, String(count), "_private");
	await makeEdition({ ...REQUEST, archives: [folder], output, choice: parseChoice({ ...GIVEN, ...given }) });
	const contents = await contentsOf(output);
	const media = [...contents.keys()].filter((path) => path.startsWith("media/"));
	return { media, text: [...contents].map(([path, bytes]) => `${path}\n${bytes}`).join("\n") };
}

describe("of a person who is left out nothing is written", () => {
	const files = {
		[`${INBOX}/a_1/message_1.json`]: talk(
			"A",
			["Anna"],
			[said("Anna", "hidden 1", { reactions: [{ reaction: "x", actor: "Jonas Ekberg" }] })],
		),
		[`${INBOX}/b_2/message_1.json`]: talk(
			"Anna, Jonas Ekberg and Berta",
			["Anna", "Berta"],
			[said("Anna", "hidden 2")],
		),
		[`${INBOX}/c_3/message_1.json`]: talk("C", ["Anna", "\u200eJonas\u00a0 Ekberg\u200f"], [said("Anna", "hidden 3")]),
		[`${INBOX}/d_4/message_1.json`]: talk("D", ["Anna", "Berta"], [said("Anna", "hidden 4")], {
			admins: ["Jonas Ekberg"],
		}),
		[`${INBOX}/e_5/message_1.json`]: talk(
			"E",
			["Anna", "Berta"],
			[
				said("Anna", "kept 1"),
				said("Anna", "Jonas Ekberg left the group."),
				said("Mara", "You added Jonas Ekberg to the group."),
				said("Anna", "", { share: { link: `${profile}/stories/jonas.ekberg/3178/` } }),
				said("Anna", "hidden 5", { forwarded_from: "Jonas Ekberg" }),
			],
		),
		[`${INBOX}/jonasekberg_6/message_1.json`]: talk("Jonas Ekberg", ["Jonas Ekberg"], [said("Mara", "hidden 6")]),
		[`${INBOX}/jonasekberg_6/replies_1.json`]: [{ content: "hidden 7" }],
		[`${INBOX}/jonasekberg_6/files/note.txt`]: "hidden 8",
		"likes/liked_posts.json": {
			likes_media_likes: [
				like("x", "hidden 9", `${profile}/stories/jonas.ekberg/1/`),
				like("x", "hidden 10", `${profile}/jonas.ekberg/reel/1/`),
				like("Jonas\u200b Ekberg", "hidden 11"),
				like("y", `${profile}/jonas.ekberg/`),
				like("anna", "kept 2"),
			],
		},
		[`${INBOX}/f_7/message_1.html`]: `<title>F</title><main><div class="uiBoxWhite"><h2>Participants: Jonas Ekberg and Anna</h2></div>
			<div class="uiBoxWhite"><h2>Berta</h2><div>hidden 16</div><div>Jan 05, 2024 9:47 am</div></div></main>`,
		"new/list.json": { "jonas.ekberg": [{ a: "hidden 12" }], other: [{ a: "kept 3" }] },
		"new/tree.json": { "jonas.ekberg": "hidden 13" },
		"new/names.csv": 'Anna;jonas.ekberg;hidden 14\n"Jonas Ekberg",hidden 15\nkept 4',
	};

	test("neither as a name, nor as a key, nor in an address, nor in a sentence of Instagram, nor as a folder", async () => {
		const { text } = await edition(files, { withoutPeople: ["Jonas Ekberg", "@jonas.ekberg"] });
		assert.deepEqual(new Set(text.match(/jonas[ .]?ekberg|hidden \d+/gi)), new Set());
		assert.deepEqual([...new Set(text.match(/kept \d/g))].sort(), ["kept 1", "kept 2", "kept 3", "kept 4"]);
	});
});

describe("of an area that is left out nothing is written", () => {
	const chat = {
		...{ participants: ["Anna", "Mara"], threadName: "Anna_12" },
		messages: [{ senderName: "Anna", text: "hidden 1", timestamp: AT * 1000, media: [], reactions: [], type: "text" }],
	};
	const encrypted = {
		"Anna_12.json": chat,
		"searches.json": { main_search_history: [] },
		"likes/x.json": [like("a", "b")],
	};

	test("no chat of the encrypted archive, which is known by its shape alone, and which messages alone have", async () => {
		assert.doesNotMatch((await edition(encrypted, { without: ["messages"] })).text, /hidden 1|Anna/);
		assert.match((await edition(encrypted, { only: ["messages"] })).text, /hidden 1/);
	});

	test("nothing that was sent in messages of 2018 to 2020, where another file lists it", async () => {
		const time = "2020-02-01T00:00:00+00:00";
		const jpeg = await noise(60, 40).jpeg().toBuffer();
		const sent = "direct/202002/sent.jpg";
		const sentTo = { sender: "anna", created_at: time, media: "https://x.example/1.jpg" };
		const files = {
			"media.json": { photos: [{ taken_at: time, path: "photos/1.jpg" }], direct: [{ taken_at: time, path: sent }] },
			"messages.json": [{ participants: ["anna", "mara"], conversation: [sentTo] }],
			...{ "photos/1.jpg": jpeg, [sent]: Buffer.concat([jpeg, Buffer.from("x")]) },
		};
		for (const given of [{ without: ["messages"] }, { withoutPeople: ["anna"] }]) {
			const { text, media } = await edition(files, given);
			assert.doesNotMatch(text, /sent\.jpg/);
			assert.equal(media.length, 1);
		}
		const { text, media } = await edition(files, { only: ["messages"] });
		assert.match(text, /direct\/202002\/sent\.jpg/);
		assert.equal(media.length, 1);
	});
});

test("a post on which somebody is tagged is left out with them, on its own pages and on those of its file", async () => {
	const tagged = (uri: string, caption: string, who: string) =>
		record(
			recentStyle,
			caption,
			`<div><img src="${uri}">${table([["Tagged users", `${who} (Tagged, 0.00, 0.00)`]], true)}</div>`,
			"Aug 17, 2025 11:23 am",
		);
	const records = [tagged("media/1.jpg", "hidden 1", "jonas.ekberg"), tagged("media/2.jpg", "kept 1", "anna.berg")];
	const files = { "your_instagram_activity/media/posts_1.html": page(recentStyle, "Posts", records) };
	const { text } = await edition(files, { withoutPeople: ["jonas.ekberg"] });
	assert.doesNotMatch(text, /hidden 1|jonas/);
	assert.match(text, /kept 1/);
	assert.doesNotMatch((await edition(files, { people: ["jonas.ekberg"] })).text, /kept 1|anna/);
});

describe("of days that are left out nothing is written", () => {
	const day = (date: string) => Date.parse(`${date}T12:00:00Z`) / 1000;
	const chosen = { from: "2023-11-14", to: "2023-11-14" };

	test("no part of a record that has times of other days, and no reaction that came later", async () => {
		const groups = {
			old: { text: "hidden 1", time: day("2022-01-01") },
			new: { text: "kept 1", time: day("2023-11-14") },
		};
		const cells = [
			{ value: "hidden 2", timestamp: day("2022-01-01") },
			{ value: "kept 2", timestamp: day("2023-11-14") },
		];
		const late = { reaction: "x", actor: "hidden 3", timestamp: day("2023-12-01") };
		const { text } = await edition(
			{
				"new/tree.json": groups,
				"new/cells.json": [{ string_list_data: cells }],
				[`${INBOX}/a_1/message_1.json`]: talk("A", ["Anna"], [said("Anna", "kept 3", { reactions: [late] })]),
			},
			chosen,
		);
		assert.deepEqual(new Set(text.match(/hidden \d/g)), new Set());
		assert.deepEqual([...new Set(text.match(/kept \d/g))].sort(), ["kept 1", "kept 2", "kept 3"]);
	});
});

describe("a name that is given", () => {
	const files = {
		[`${INBOX}/jonas_1/message_1.json`]: talk("Jonas", ["Jonas"], [said("Jonas", "kept 1")]),
		"likes/liked_posts.json": {
			likes_media_likes: [like("jonas.e", "hidden 1"), like("", "hidden 2", `${profile}/p/x/`)],
		},
	};

	test("may be one that only files of other areas know, as a handle beside the name of messages", async () => {
		const { text } = await edition(files, { only: ["messages"], people: ["Jonas", "@jonas.e"] });
		assert.match(text, /kept 1/);
		assert.doesNotMatch(text, /hidden \d/);
		const misspelt = { only: ["messages"], people: ["Jonas", "jonas.f"] };
		await assert.rejects(edition(files, misspelt), { code: "personUnheard" });
	});

	test("is that of nobody where there is nothing of it to be seen", async () => {
		for (const name of ["", "@", "\u200e"])
			await assert.rejects(edition(files, { people: [name] }), { code: "personUnheard" });
	});
});
