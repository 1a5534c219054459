import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { after, before, describe, test } from "node:test";
import { inventAccount } from "../../sample/account.ts";
import { writeSampleZip } from "../../sample/download.ts";
import { layouts } from "../../sample/layouts.ts";
import { lifeOf } from "../../sample/life/life.ts";
import type { DownloadFile } from "../../src/model/download-file.ts";
import { EVERYTHING } from "../../src/private/choice/choice.ts";
import { type EditionReport, makeEdition } from "../../src/private/edition.ts";
import { privateLanguage } from "../../src/private/languages/words.ts";
import { areas } from "../../src/private/model/areas.ts";
import type { OwnPost } from "../../src/private/model/own-post.ts";
import { PlacedPosts } from "../../src/private/pages/posts/placed-posts.ts";
import { postTile } from "../../src/private/pages/posts/post-tiles.ts";
import { OwnPosts } from "../../src/private/posts/own-posts.ts";
import type { EditionRequest } from "../../src/private/request.ts";
import { contentsOf, madeFolder } from "../builds.ts";
import { atDepth } from "../depth.ts";
import { noise } from "../media/picture/noise.ts";
import { downloadOf, mediaFile } from "../read-download.ts";
import { fewPictures } from "./few-pictures.ts";
import { REQUEST } from "./request.ts";

type Pages = ReadonlyMap<string, string>;
const escaped = (text: string) =>
	text
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;")
		.replaceAll("'", "&#39;");

async function pagesIn(output: string): Promise<Pages> {
	const files = [...(await contentsOf(output))].filter(([path]) => /\.(html|jsonl|js)$/.test(path));
	return new Map(files.map(([path, bytes]) => [path, bytes.toString()]));
}

/** Every post that is shown in full, by its page and address on it. */
function shownIn(pages: Pages): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const [path, text] of pages) {
		if (!/^(posts|stories)\/full\//.test(path)) continue;
		for (const [article, id = ""] of text.matchAll(/<article class="own-post" id="([^"]+)">.*?<\/article>/gs))
			found.set(`${path}#${id}`, article);
	}
	return found;
}

/** Where the links of some pages lead, as addresses of the edition. */
function linksOf(pages: Pages, which: RegExp): readonly string[] {
	return [...pages].flatMap(([path, text]) =>
		which.test(path)
			? [...text.matchAll(/\shref="([^"]+)"/g)].map(([, href = ""]) => posix.join(posix.dirname(path), href))
			: [],
	);
}

const LAYOUTS = atDepth(
	"own posts of five of eight layouts",
	layouts.map(({ name }) => name),
	["2018", "2026", "html-new"],
);

for (const layout of layouts.filter(({ name }) => LAYOUTS.includes(name)))
	describe(`the owner's posts in an edition of ${layout.name}`, () => {
		let work: Awaited<ReturnType<typeof madeFolder>>;
		let report: EditionReport;
		let pages: Pages;
		before(async () => {
			work = await madeFolder();
			const account = inventAccount();
			const life = { talks: [], things: lifeOf(account).things };
			const zip = join(work.folder, "export.zip");
			await writeSampleZip(fewPictures(layout.write({ ...account, life }, { scale: 0.05 })), zip);
			const output = join(work.folder, "_private");
			report = await makeEdition({ ...REQUEST, archives: [zip], output });
			pages = await pagesIn(output);
		});
		after(() => work.remove());

		test("are all there in full, each once, with its caption, its place and every medium, or its path where that is missing", () => {
			const { all } = report.archive.posts;
			const placed = new PlacedPosts(privateLanguage("en", "UTC"));
			placed.begin(report.archive.posts);
			const shown = shownIn(pages);
			assert.ok(all.length > 80);
			assert.equal(shown.size, all.length);
			for (const post of all) {
				const article = shown.get(placed.placeOf(post)?.url ?? "") ?? "";
				for (const text of [post.caption, post.place]) assert.ok(article.includes(escaped(text)), text);
				assert.equal(article.match(/<figure class="slide">/g)?.length ?? 0, post.media.length);
				for (const { uri, file, facts } of post.media) {
					if (file === undefined) assert.ok(article.includes(escaped(uri)), uri);
					for (const { text } of facts) assert.ok(article.includes(escaped(text)), text);
				}
				const badge = {
					published: "",
					archived: "Archived",
					deleted: "Deleted",
					other: "Not part of a post",
					draft: "Draft",
				};
				assert.equal(/class="badge">([^<]*)</.exec(article)?.[1] ?? "", badge[post.shelf]);
			}
		});

		test("are all in the grids, which lead to them, and on the pages of their days", () => {
			const urls = [...shownIn(pages).keys()].sort();
			const isPost = (url: string) => /\/full\/.*#(?:p\d|undated)/.test(url);
			assert.deepEqual(
				linksOf(pages, /^(posts|stories)\/[^/]+$/)
					.filter(isPost)
					.sort(),
				urls,
			);
			const ofDays = new Set(linksOf(pages, /^days\/\d+\/\d/).filter(isPost));
			assert.deepEqual(
				[...ofDays].sort(),
				urls.filter((url) => !url.includes("#undated")),
			);
		});

		test("lead to the page of their file, and are found by a search", () => {
			for (const [url, article] of shownIn(pages)) {
				const [, file = ""] = /href="([^"]+)">As the files say it</.exec(article) ?? [];
				const [path = "", id = ""] = posix.join(posix.dirname(url), file).split("#");
				assert.ok(pages.get(path)?.includes(`<article id="${id}">`), `${url} ${file}`);
			}
			const searched = [...pages].filter(([path]) => /^search\/\d+\.js$/.test(path)).map(([, text]) => text);
			for (const url of shownIn(pages).keys())
				assert.ok(
					searched.some((text) => text.includes(`"${url.replace(/#.*/, "")}"`)),
					url,
				);
		});

		test("are on the first page with their number and the latest, and a row each of a table", () => {
			const start = pages.get("index.html") ?? "";
			const posts = report.archive.posts.all.filter(({ kind }) => kind !== "story");
			assert.match(
				start,
				new RegExp(`href="posts/index.html">Your posts</a>[^]{0,120}${posts.length} posts[^]{0,60}latest`),
			);
			assert.equal(pages.get("data/own-posts.jsonl")?.trim().split("\n").length, report.archive.posts.all.length);
		});
	});

const AT = 1_700_000_000;
const MEDIA = "your_instagram_activity/media";
const HOSTILE = `</article><script>window.PWNED=1</script>{{ 7*7 }} @anna.berg." onload="x`;
const profile = (username: string) => ({
	profile_user: [
		{ title: "", media_map_data: {}, string_map_data: { Username: { href: "", value: username, timestamp: 0 } } },
	],
});
const medium = (uri: string, title = "", seconds: number | undefined = AT) => ({
	...{ uri, title },
	...(seconds !== undefined && { creation_timestamp: seconds }),
});
const like = (title: string, href: string) => ({ title, string_list_data: [{ href, value: "👍", timestamp: AT }] });
const insight = (uri: string, seconds: number, likes: string) => ({
	media_map_data: { "Media Thumbnail": { uri, creation_timestamp: seconds, title: "" } },
	string_map_data: {
		Likes: { href: "", value: likes, timestamp: 0 },
		"Creation Timestamp": { href: "", value: "", timestamp: seconds },
	},
});

describe("in one small download", () => {
	let work: Awaited<ReturnType<typeof madeFolder>>;
	let count = 0;
	before(async () => {
		work = await madeFolder();
	});
	after(() => work.remove());

	async function edition(files: Readonly<Record<string, unknown>>, request: Partial<EditionRequest> = {}) {
		const folder = join(work.folder, String(++count), "download");
		for (const [path, value] of Object.entries(files)) {
			await mkdir(dirname(join(folder, path)), { recursive: true });
			await writeFile(join(folder, path), Buffer.isBuffer(value) ? value : JSON.stringify(value));
		}
		const output = join(work.folder, String(count), "_private");
		await makeEdition({ ...REQUEST, archives: [folder], output, ...request });
		return {
			pages: await pagesIn(output),
			media: [...(await contentsOf(output)).keys()].filter((path) => path.startsWith("media/")),
		};
	}

	const CAPTION = "A bowl that nobody wanted";
	const files = async () => ({
		"personal_information/personal_information/personal_information.json": profile("mara"),
		"media/posts/1.jpg": await noise(60, 40).jpeg().toBuffer(),
		[`${MEDIA}/posts_1.json`]: [
			{ media: [medium("media/posts/1.jpg", CAPTION)] },
			{ media: [], title: "words alone", creation_timestamp: AT + 9 },
			{
				media: Array.from({ length: 20 }, (_, index) => medium(`media/lost/lost-${index}.jpg`, "", AT + 86_400)),
				title: HOSTILE,
			},
			{ media: [medium("media/posts/twice.jpg", "first of two", AT + 2)] },
			{ media: [medium("media/posts/twice.jpg", "second of two", AT + 400_000)] },
		],
		[`${MEDIA}/stories.json`]: { ig_stories: [{ uri: "media/stories/1.jpg", title: "no time" }] },
		[`${MEDIA}/archived_posts.json`]: {
			ig_archived_post_media: [{ media: [medium("media/a.jpg", "put away", AT + 3)] }],
		},
		"connections/followers_and_following/following.json": {
			relationships_following: [{ title: "", string_list_data: [{ value: "anna.berg", timestamp: AT }] }],
		},
		"messages/inbox/anna_1/message_1.json": {
			...{ participants: [{ name: "Anna" }, { name: "Mara" }], title: "Anna" },
			messages: [
				{
					sender_name: "Anna",
					timestamp_ms: AT * 1000,
					share: { link: "https://www.instagram.com/p/abc/", share_text: CAPTION, original_content_owner: "mara" },
				},
				{
					sender_name: "Anna",
					timestamp_ms: AT * 1000 + 1,
					share: { share_text: CAPTION, original_content_owner: "anna.berg" },
				},
			],
		},
		"your_instagram_activity/likes/liked_posts.json": {
			likes_media_likes: [
				like("mara", `https://www.instagram.com/stories/mara/${idAt(AT + 3)}/`),
				like("mara", `https://www.instagram.com/p/${codeAt(AT + 86_430)}/`),
			],
		},
		"logged_information/past_instagram_insights/posts.json": {
			organic_insights_posts: [
				insight("media/posts/1.jpg", AT - 5, "1,234"),
				insight("", AT + 86_400, "5,678"),
				insight("media/posts/twice.jpg", AT - 7, "9,012"),
			],
		},
	});
	const at = (pages: Pages, caption: string) =>
		[...shownIn(pages)].find(([, article]) => article.includes(caption)) ?? ["", ""];

	test("a carousel of 20 is one post, what is missing is named, a hostile caption is text, and a story may have no time", async () => {
		const { pages } = await edition(await files());
		const shown = shownIn(pages);
		assert.equal(shown.size, 7);
		assert.match(at(pages, "words alone")[1], /As the files say it/);
		const [, carousel] = at(pages, "PWNED");
		assert.ok(carousel.includes(escaped(HOSTILE.slice(0, 40))) && !carousel.includes("<script"));
		assert.equal(carousel.match(/Not in the download<br>media\/lost\/lost-\d+\.jpg/g)?.length, 20);
		assert.match(carousel, /class="slides is-carousel" role="group" tabindex="0"/);
		const [story, untimed] = at(pages, "no time");
		assert.match(story, /^stories\/full\/undated\.html#undated-[0-9a-f]{12}$/);
		assert.ok(!untimed.includes("<time"));
		assert.match(at(pages, "put away")[1], /class="badge">Archived</);
		assert.match(at(pages, CAPTION)[1], /<a href="..\/..\/media\/[^"]+"><img src=/);
	});

	test("whom a caption mentions is led to, and has the post on their page", async () => {
		const { pages } = await edition(await files());
		const [url, article] = at(pages, "PWNED");
		const [, person = ""] = /<a href="..\/..\/(people\/\d+\.html)">@anna\.berg<\/a>\.&quot;/.exec(article) ?? [];
		assert.match(pages.get(person) ?? "", /Your posts that mention them/);
		assert.ok(linksOf(pages, new RegExp(`^${person}$`)).includes(url));
	});

	test("a share and a like lead to the post that is proved, numbers are on it, and what could be two is none", async () => {
		const { pages } = await edition(await files());
		const [bowl, withBowl] = at(pages, CAPTION);
		const [carousel, withCarousel] = at(pages, "PWNED");
		const inMessages = [
			...([...pages].find(([path]) => /^conversations\/\d+\/index/.test(path))?.[1] ?? "").matchAll(
				/<div class="share">.*?<\/div>/gs,
			),
		].map(([text]) => text);
		assert.deepEqual(
			inMessages.map((text) => text.includes(`href="../../${bowl}"`)),
			[true, false],
		);
		const likes = linksOf(pages, /^subjects\/likes\//);
		assert.deepEqual([likes.includes(carousel), likes.some((url) => url.startsWith("stories/"))], [true, false]);
		assert.match(withBowl, /<dt>Likes<\/dt><dd>1,234<\/dd>/);
		assert.match(withCarousel, /<dt>Likes<\/dt><dd>5,678<\/dd>/);
		assert.ok(![...shownIn(pages).values()].some((article) => article.includes("9,012")));
		const numbers = linksOf(pages, /^subjects\/insights\//);
		assert.ok(numbers.includes(bowl) && numbers.includes(carousel));
	});

	test("without posts there are no pages of them, and with them alone nothing else", async () => {
		const without = await edition(await files(), {
			choice: { ...EVERYTHING, areas: new Set(areas.filter((area) => area !== "posts" && area !== "insights")) },
		});
		assert.ok(![...without.pages.keys()].some((path) => /^(posts|stories)\/|own-posts/.test(path)));
		assert.ok(!without.pages.get("index.html")?.includes("Your posts"));
		assert.ok(![...without.pages.values()].some((text) => text.includes("put away")));
		assert.equal(without.media.length, 0);
		const only = await edition(await files(), { choice: { ...EVERYTHING, areas: new Set(["posts"]) } });
		assert.equal(shownIn(only.pages).size, 7);
		assert.ok(only.media.length > 0);
	});

	test("an account without posts has none", async () => {
		const { pages } = await edition({
			"personal_information/personal_information/personal_information.json": profile("mara"),
		});
		assert.ok(![...pages.keys()].some((path) => /^(posts|stories)\/|own-posts/.test(path)));
		assert.ok(!pages.get("index.html")?.includes("Your posts"));
	});
});

/** A number of Instagram for an upload at that time. */
function idAt(seconds: number): bigint {
	return BigInt(seconds * 1000 - 1_314_220_021_721) << 23n;
}
function codeAt(seconds: number): string {
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
	let code = "";
	for (let id = idAt(seconds); id > 0n; id /= 64n) code = letters.charAt(Number(id % 64n)) + code;
	return code;
}

const NOTHING = { facts: [], people: [], addresses: [], place: "", precision: "second", shelf: "published" } as const;
const post = (seconds: number, more: Partial<OwnPost> = {}): OwnPost => ({
	...NOTHING,
	...{ kind: "post", seconds, caption: "", media: [] },
	...more,
});

test("an address stays when newer posts come, and several of one second have a number", () => {
	const language = privateLanguage("en", "UTC");
	const urls = (posts: readonly OwnPost[]) => {
		const placed = new PlacedPosts(language);
		placed.begin(new OwnPosts(posts, []));
		return [...placed.all].map(({ url }) => url);
	};
	const older = Array.from({ length: 700 }, (_, index) => post(AT - 40_000 * index));
	const newer = Array.from({ length: 300 }, (_, index) => post(AT + 40_000 * (300 - index)));
	// Pages are of whole months: the one that had been the newest may have got more.
	const before = new Set(urls(older).slice(200));
	assert.deepEqual(
		urls([...newer, ...older])
			.slice(500)
			.filter((url) => !before.has(url)),
		[],
	);
	assert.deepEqual(
		urls([post(AT), post(AT), post(AT, { kind: "story" })]).map((url) => url.replace(/.*#/, "")),
		["p20231114-221320-2", "p20231114-221320", "p20231114-221320"],
	);
	const undatedLater = urls([post(AT), { ...post(AT), seconds: undefined }]);
	assert.deepEqual(
		[undatedLater[0], undatedLater[1]?.replace(/#.*/, "")],
		[urls([post(AT)])[0], "posts/full/undated.html"],
	);
	const known = [post(AT), { ...post(AT), caption: "of no time", seconds: undefined }];
	const [first, undated] = urls(known);
	const [, again, , same] = urls([
		post(AT),
		...known.slice(0, 1),
		{ ...post(AT), seconds: undefined },
		...known.slice(1),
	]);
	assert.deepEqual([again, same], [first, undated]);
});

test("a day of which no time is known is that day in every zone, and a month is on no day", () => {
	const placed = new PlacedPosts(privateLanguage("en", "Pacific/Auckland"));
	const noon = Date.parse("2019-07-31T12:00:00Z") / 1000;
	placed.begin(new OwnPosts([post(noon, { precision: "day" }), post(noon, { precision: "month" })], []));
	assert.deepEqual(
		[...placed.all].map(({ day, month, minute }) => [day, month, minute]),
		[
			["2019-07-31", "2019-07", undefined],
			["", "2019-07", undefined],
		],
	);
});

test("a video without a poster, and a post without a medium, show their captions in the grid", () => {
	const language = privateLanguage("en", "UTC");
	const video = { is: "video", src: "v.mp4", poster: "", width: 1, height: 1, seconds: 65 } as const;
	const ofFile = (file: DownloadFile | undefined) => (file === undefined ? undefined : video);
	const showing = { language, media: { ofFile }, linkOf: () => undefined };
	const placed = new PlacedPosts(language);
	const media = [{ uri: "v.mp4", caption: "", file: downloadOf([mediaFile("v.mp4")]).files[0], facts: [] }];
	placed.begin(new OwnPosts([post(AT, { caption: "words", media }), post(AT - 1, { caption: "alone" })], []));
	const tiles = [...placed.all].map((one) => postTile(one, showing));
	assert.deepEqual(
		tiles.map(({ picture, caption, isVideo, mark }) => [picture, caption, isVideo, mark]),
		[
			[undefined, "words", true, "1:05"],
			[undefined, "alone", false, ""],
		],
	);
});
