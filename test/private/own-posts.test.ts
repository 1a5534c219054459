import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inventAccount } from "../../sample/account.ts";
import { page, recentStyle, record, table } from "../../sample/layouts/markup.ts";
import type { SampleFile } from "../../sample/layouts.ts";
import { layout2025, layout2026, layouts } from "../../sample/layouts.ts";
import type { Download } from "../../src/model/download-file.ts";
import { type Choice, EVERYTHING } from "../../src/private/choice/choice.ts";
import { parseChoice } from "../../src/private/choice/parse-choice.ts";
import type { OwnPost } from "../../src/private/model/own-post.ts";
import { OwnPosts } from "../../src/private/posts/own-posts.ts";
import { readOwnPosts } from "../../src/private/posts/read-posts.ts";
import { postAddress } from "../../src/private/posts/time-of-id.ts";
import { downloadOf, jsonFile, mediaFile, readThrough, together } from "../read-download.ts";

const CONTEXT = { contextOf: () => ({ zone: "UTC", likelyZones: [] }) };
const read = ({ files }: Download, choice: Partial<Choice> = {}) =>
	readOwnPosts(files, { ...CONTEXT, choice: { ...EVERYTHING, ...choice } });
const MEDIA = "your_instagram_activity/media";
const AT = 1_700_000_000;

describe("the private edition has every post, reel and story that the gallery knows, wherever the app showed it", () => {
	const account = inventAccount();
	for (const layout of layouts)
		test(`of ${layout.name}`, async () => {
			const download = downloadOf(layout.write(account, { scale: 0.05 }));
			const { archive } = await readThrough(download);
			const posts = await read(download);
			const said = ({ kind, shelf, caption, place }: Pick<OwnPost, "kind" | "shelf" | "caption" | "place">) =>
				JSON.stringify([kind, shelf, caption, place]);
			assert.ok(posts.length > 80);
			assert.deepEqual(posts.map(said), archive.entries.map(said));
			assert.deepEqual(
				posts.map(({ media }) => media.map(({ uri, file }) => [uri, file?.path])),
				archive.entries.map(({ media }) => media.map(({ uri, file }) => [uri, file?.path])),
			);
			assert.deepEqual(
				posts.map(({ seconds }) => seconds),
				archive.entries.map(({ posted }) => (posted.precision === "none" ? undefined : posted.seconds)),
			);
		});
});

test("two downloads of different years, one of which is of pages, tell each post once", async () => {
	const account = inventAccount();
	const [first] = layouts.filter(({ name }) => name === "html-old");
	assert.ok(first);
	const older = downloadOf(first.write(account, { scale: 0.05 }), { part: "older.zip" });
	const newer = downloadOf(layout2026.write(account, { scale: 0.05 }), { part: "newer.zip" });
	const both = together(older, newer);
	assert.equal((await read(both)).length, (await readThrough(both)).archive.entries.length);
	assert.ok((await read(both)).length < 1.2 * (await read(newer)).length);
});

test("what a camera says of each picture is told, and what the address of an upload says is not", async () => {
	const posts = await read(downloadOf(layout2025.write(inventAccount(), { scale: 0.05 })));
	const picture = posts.find(({ media }) => media[0]?.uri.endsWith(".jpg"))?.media[0];
	const labels = picture?.facts.map(({ label }) => label) ?? [];
	assert.ok(
		["position", "date_time_original", "lens_model", "iso", "focal_length"].every((one) => labels.includes(one)),
	);
	assert.ok(!JSON.stringify(posts).includes("upload_ip") && !JSON.stringify(posts).includes("device_id"));
});

const THEIRS = "https://www.instagram.com/p/CwkxyiVP2MV/";
const labelled = (label: string, value: string) => ({ label, value });
const post = (uri: string, title: string, more: object = {}) => ({
	media: [{ uri, title, creation_timestamp: AT, ...more }],
});

test("of a post as labels what says something is told in the words of the file, groups before their labels", async () => {
	const record = {
		...{ timestamp: AT, media: [] },
		label_values: [
			...[labelled("Caption", "A bowl"), labelled("Is an ad", "False"), labelled("Alt text", "A blue bowl")],
			{ title: "Reel metadata", dict: [{ title: "", dict: [labelled("Music", "Waltz")] }] },
			{ title: "Collaborators", dict: [{ title: "", dict: [labelled("Name", "Anna"), labelled("URL", THEIRS)] }] },
			{ title: "Hashtags", dict: [{ title: "", dict: [labelled("Name", "bowls")] }] },
			{ label: "URL", value: "https://www.instagram.com/p/CwkxyiVP2MU/" },
			{ label: "Media", media: [{ uri: "media/posts/1.jpg", creation_timestamp: AT }] },
		],
	};
	const [told] = await read(downloadOf([jsonFile(`${MEDIA}/posts.json`, [record])]));
	assert.deepEqual(told?.facts, [
		{ label: "Alt text", text: "A blue bowl" },
		{ label: "Reel metadata: Music", text: "Waltz" },
		{ label: "Collaborators: Name", text: "Anna" },
		{ label: "Collaborators: URL", text: THEIRS },
		{ label: "URL", text: "https://www.instagram.com/p/CwkxyiVP2MU/" },
	]);
	assert.deepEqual(told?.addresses, ["https://www.instagram.com/p/CwkxyiVP2MU/"]);
});

test("on pages lines of tables belong to the picture above them, and people who are tagged are people", async () => {
	const picture = (uri: string) => `<img src="${uri}">`;
	const rows = [["Latitude", "57.7"]] as const;
	const tagged = [["Tagged users", "anna.berg (Tagged, 0.00, 0.00)"]] as const;
	const body = `<div>${picture("media/1.jpg")}${table(rows, true)}${picture("media/2.jpg")}${table(tagged, true)}</div>`;
	const html = page(recentStyle, "Posts", [
		record(recentStyle, "With @Carl. and x@example.org", body, "Aug 17, 2025 11:23 am"),
	]);
	const file: SampleFile = { path: `${MEDIA}/posts_1.html`, bytes: () => Buffer.from(html) };
	const [told] = await read(downloadOf([file]));
	assert.deepEqual(
		told?.media.map(({ facts }) => facts),
		[[{ label: "Latitude", text: "57.7" }], [{ label: "Tagged users", text: "anna.berg (Tagged, 0.00, 0.00)" }]],
	);
	assert.deepEqual(told?.people, ["carl", "anna.berg"]);
	assert.equal((await read(downloadOf([file]), { withoutPeople: new Set(["anna.berg"]) })).length, 0);
	const theirs = record(
		recentStyle,
		"theirs",
		picture("https://www.instagram.com/anna.berg/1.jpg"),
		"Aug 17, 2025 11:23 am",
	);
	const other: SampleFile = { ...file, bytes: () => Buffer.from(page(recentStyle, "Posts", [theirs])) };
	assert.equal((await read(downloadOf([other]))).length, 1);
	assert.equal((await read(downloadOf([other]), { withoutPeople: new Set(["anna.berg"]) })).length, 0);
});

test("the page is read where the JSON beside it is damaged", async () => {
	const html = page(recentStyle, "Posts", [
		record(recentStyle, "Kept", '<img src="media/1.jpg">', "Aug 17, 2025 11:23 am"),
	]);
	const files: SampleFile[] = [
		{ path: `${MEDIA}/posts_1.json`, bytes: () => Buffer.from("[{") },
		{ path: `${MEDIA}/posts_1.html`, bytes: () => Buffer.from(html) },
	];
	assert.deepEqual(
		(await read(downloadOf(files))).map(({ caption }) => caption),
		["Kept"],
	);
});

describe("what was not chosen is not read", () => {
	const files = [
		jsonFile(`${MEDIA}/posts_1.json`, [
			post("media/posts/1.jpg", "one"),
			post("messages/inbox/anna_1/photos/2.jpg", "two"),
			{ ...post("media/posts/3.jpg", "three"), with: "Anna" },
			{ media: [{ uri: "media/posts/4.jpg", title: "four", creation_timestamp: AT - 86_400 }] },
			{ media: [{ uri: "media/posts/5.jpg", title: "five" }] },
		]),
		mediaFile("media/posts/1.jpg"),
	];
	const captions = async (choice: Partial<Choice>) =>
		(await read(downloadOf(files), choice)).map(({ caption }) => caption).sort();
	test("by area", async () => {
		assert.deepEqual(await captions({ areas: new Set(["messages"]) }), []);
		assert.deepEqual(await captions({ areas: new Set(["posts"]) }), ["five", "four", "one", "three"]);
	});
	test("by day, of which what has no time is none", async () => {
		assert.deepEqual(await captions({ from: AT - 100 }), ["one", "three", "two"]);
		assert.deepEqual(await captions({ to: AT - 100 }), ["four"]);
	});
	test("by people", async () => {
		assert.deepEqual(await captions({ withoutPeople: new Set(["anna"]) }), ["five", "four", "one"]);
		assert.deepEqual(await captions({ people: new Set(["anna"]) }), ["three"]);
	});
	test("by people of whom another download says nothing", async () => {
		const one = (part: string, more: object) =>
			downloadOf([jsonFile(`${MEDIA}/posts_1.json`, [{ ...post("media/posts/1.jpg", "one"), ...more }])], { part });
		const both = together(one("older.zip", {}), one("newer.zip", { with: "Anna" }));
		assert.equal((await read(both)).length, 1);
		assert.equal((await read(both, { withoutPeople: new Set(["anna"]) })).length, 0);
		assert.equal((await read(both, { people: new Set(["anna"]) })).length, 1);
	});
	test("by area, of an index that lies where nothing tells what it is", async () => {
		const renamed = downloadOf([jsonFile("backup/posts_1 (2).json", [post("media/posts/1.jpg", "one")])]);
		assert.equal((await read(renamed)).length, 1);
		assert.equal((await read(renamed, { areas: new Set(["other"]) })).length, 0);
	});
	test("by day in the zone of the owner, with a day or a month of which no time is known as a whole", async () => {
		const dated = record(recentStyle, "day", '<img src="media/1.jpg">', "Jul 31, 2019");
		const download = downloadOf([
			{ path: `${MEDIA}/posts_1.html`, bytes: () => Buffer.from(page(recentStyle, "Posts", [dated])) },
			jsonFile(`${MEDIA}/posts_2.json`, [{ media: [{ uri: "media/posts/201907/2.jpg", title: "month" }] }]),
		]);
		const within = async (zone: string, from: string | undefined, to: string | undefined) => {
			const none = { only: [], without: [], people: [], withoutPeople: [], with: [] };
			const posts = await read(download, parseChoice({ ...none, from, to, timezone: zone }));
			return posts.map(({ caption }) => caption).sort();
		};
		for (const zone of ["UTC", "Pacific/Auckland", "America/New_York"]) {
			assert.deepEqual(await within(zone, "2019-07-01", "2019-07-31"), ["day", "month"], zone);
			assert.deepEqual(await within(zone, "2019-07-31", "2019-07-31"), ["day"], zone);
			assert.deepEqual(await within(zone, "2019-07-01", "2019-07-10"), [], zone);
			assert.deepEqual(await within(zone, "2019-08-01", undefined), [], zone);
			assert.deepEqual(await within(zone, undefined, "2019-07-30"), [], zone);
		}
	});
	test("and texts are masked", async () => {
		const record = post("media/posts/1.jpg", "Join https://ig.me/j/AbCdEf", {
			media_metadata: { photo_metadata: { exif_data: [{ software: "at 203.0.113.77" }] } },
		});
		const link = { label_values: [labelled("URL", "https://www.instagram.com/j/AbCdEf at 203.0.113.77")] };
		const file = jsonFile(`${MEDIA}/posts_1.json`, [{ ...record, ...link }]);
		const [told] = await read(downloadOf([file]), { reveal: new Set() });
		assert.equal(told?.addresses.length, 1);
		assert.ok(!/AbCdEf|113\.77/.test(JSON.stringify(told)));
	});
});

const NOTHING = { facts: [], people: [], addresses: [], place: "", precision: "second", shelf: "published" } as const;
const own = (seconds: number, caption: string, more: Partial<OwnPost> = {}): OwnPost => ({
	...NOTHING,
	...{ kind: "post", seconds, caption, media: [] },
	...more,
});

describe("which post something is about", () => {
	// Known to somebody who asked for the time of this number (a public thread of questions, 2020).
	const ID = 2384288897814875714n;
	const UPLOADED = Date.parse("2020-08-26T13:43:27Z") / 1000;
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
	const codeOf = (id: bigint): string => (id === 0n ? "" : codeOf(id / 64n) + letters[Number(id % 64n)]);
	const address = `https://www.instagram.com/p/${codeOf(ID)}/`;

	test("the number in an address says when it was uploaded", () => {
		assert.equal(postAddress(address)?.seconds, UPLOADED);
		assert.equal(postAddress(`https://www.instagram.com/stories/mara/${ID}/`)?.seconds, UPLOADED);
		assert.equal(postAddress(`https://instagram.com/reel/x/?id=${ID}_1&a=b`)?.seconds, UPLOADED);
		assert.equal(postAddress(`${address.slice(0, -1)}AAAAAAAAAAAAAAAAAAAAAAAAAAAA/`)?.seconds, UPLOADED);
		assert.equal(postAddress("https://www.instagram.com/p/FQvXu/")?.seconds, undefined);
		assert.equal(postAddress("https://example.org/p/FQvXu/"), undefined);
	});

	const [posts, owner] = [[own(UPLOADED + 60, "A bowl that nobody wanted")], "Mara"];
	const found = (all: readonly OwnPost[], pointed: Partial<Parameters<OwnPosts["of"]>[0]>) =>
		new OwnPosts(all, ["mara"]).of({ owner, address: "", text: "", ...pointed });

	test("is proved by its caption, or by the time in its number", () => {
		assert.equal(found(posts, { text: "A bowl  that nobody wanted " }), posts[0]);
		assert.equal(found(posts, { address }), posts[0]);
		assert.equal(found([own(UPLOADED + 600, "x", { addresses: [address] })], { owner: "", address })?.caption, "x");
	});
	test("is nobody's guess: not of somebody else, not of two, not against what the number says", () => {
		assert.equal(found(posts, { owner: "Anna", text: "A bowl that nobody wanted", address }), undefined);
		assert.equal(found(posts, { owner: "", address }), undefined);
		assert.equal(
			found([...posts, own(AT, "A bowl that nobody wanted")], { text: "A bowl that nobody wanted" }),
			undefined,
		);
		assert.equal(found([...posts, own(UPLOADED - 30, "")], { address }), undefined);
		assert.equal(found([own(UPLOADED + 200, "A bowl")], { address }), undefined);
		assert.equal(
			found([own(AT, "A bowl that nobody wanted")], { text: "A bowl that nobody wanted", address }),
			undefined,
		);
		assert.equal(found([own(AT, "❤️")], { text: "❤️" }), undefined);
	});
	test("a draft is nobody's, and takes nothing from its post", () => {
		const draft = own(UPLOADED + 30, "A bowl that nobody wanted", { shelf: "draft", addresses: [address] });
		assert.equal(found([draft], { text: draft.caption }), undefined);
		assert.equal(found([draft], { address }), undefined);
		assert.equal(found([...posts, draft], { text: draft.caption, address }), posts[0]);
		assert.equal(new OwnPosts([draft], []).at(UPLOADED + 30, false), undefined);
	});
	test("an address in a post is not its own where it leads to another time, to a story or to a sound", () => {
		const sound = "https://www.instagram.com/reels/audio/";
		for (const one of [
			own(AT, "x", { addresses: [address] }),
			own(UPLOADED, "x", { addresses: [address], kind: "story" }),
			own(UPLOADED, "x", { addresses: [`${sound}123/`] }),
		])
			for (const to of [address, `${sound}456/`]) assert.equal(found([one], { owner: "anna", address: to }), undefined);
	});
	test("a story is no post, and its address says whose it is", () => {
		const story = own(UPLOADED + 5, "", { kind: "story" });
		const both = [own(UPLOADED + 6, ""), story];
		assert.equal(found(both, { owner: "", address: `https://www.instagram.com/stories/mara/${ID}/` }), story);
		assert.equal(found(both, { owner: "", address: `https://www.instagram.com/stories/anna/${ID}/` }), undefined);
		assert.equal(found(both, { address })?.kind, "post");
	});
	test("a crowd of one minute is nobody", () => {
		const crowd = Array.from({ length: 150 }, (_, index) => own(UPLOADED - index / 1000, ""));
		assert.equal(new OwnPosts(crowd, []).at(UPLOADED, false), undefined);
		assert.equal(new OwnPosts(crowd.slice(0, 99), []).at(UPLOADED, false), crowd[0]);
	});
	test("media are those of one post by their path or their number, and of none where two have it", () => {
		const medium = (uri: string) => ({ uri, caption: "", file: undefined, facts: [] });
		const [one, two] = [
			own(1, "", { media: [medium("media/posts/201907/17990417526841524.jpg"), medium("media/shared.jpg")] }),
			own(2, "", { media: [medium("media/shared.jpg")] }),
		];
		const all = new OwnPosts([one, two], []);
		assert.equal(all.ofMedia(["media/posts/201907/17990417526841524.jpg"]), one);
		assert.equal(all.ofMedia(["https://cdn.example.org/x/1_17990417526841524.jpg?oe=1"]), one);
		assert.equal(all.ofMedia(["media/shared.jpg"]), undefined);
		assert.equal(all.ofMedia(["media/posts/1.jpg", ""]), undefined);
	});
});
