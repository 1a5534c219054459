import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { postsPage, profilePicturesPage, storiesPage } from "../../../src/readers/html/posts.ts";
import { context, FILE, read, STYLES } from "./markup.ts";

const posts = postsPage("post", "published");
const A = "media/posts/202508/18000000000000001.jpg";
const B = "media/posts/202508/18000000000000002.mp4";
const C = "media/other/18000000000000003.webp";

const seconds = (iso: string) => Date.parse(iso) / 1000;

for (const style of STYLES) {
	describe(`a page of ${style.name}`, () => {
		const page = (...written: Parameters<typeof style.record>) => style.page(style.record(...written));

		test("gives back captions, slides in their order, and dates to the minute", () => {
			const body = style.page(
				[
					style.record({ caption: "Two pots, one dog", uris: [A, B, C], date: "Aug 17, 2025 11:23 am" }),
					style.record({ caption: "", uris: [C], date: "Aug 16, 2025 11:23 pm" }),
					style.record({ caption: "Rain", uris: [B], date: "Aug 15, 2025 12:00 am" }),
				].join(""),
			);
			const { entries, unread } = read(posts, body);
			assert.deepEqual(unread, []);
			assert.deepEqual(
				entries.map(({ caption, media, posted }) => [caption, media.map(({ uri }) => uri), posted]),
				[
					["Two pots, one dog", [A, B, C], { seconds: seconds("2025-08-17T11:23Z"), precision: "minute" }],
					["", [C], { seconds: seconds("2025-08-16T23:23Z"), precision: "minute" }],
					["Rain", [B], { seconds: seconds("2025-08-15T00:00Z"), precision: "minute" }],
				],
			);
		});

		test("gives back a caption as it was typed", () => {
			const caption =
				'Ângela’s café 🏺 — <b>not bold</b> & "quoted" &amp; more\n\n#töpfern  @someone\n</h2><img src="x.jpg">';
			const { entries } = read(posts, page({ caption, uris: [A], date: "Aug 17, 2025 11:23 am" }));
			assert.deepEqual(
				entries.map((entry) => [entry.caption, entry.media.map(({ uri }) => uri)]),
				[[caption, [A]]],
			);
		});

		test("lets nothing out of tables: no place, no person", () => {
			const written = { caption: "", uris: [A, B], date: "Aug 17, 2025 11:23 am" };
			const told = JSON.stringify(read(posts, page(written)));
			assert.match(told, /18000000000000002/);
			assert.doesNotMatch(told, /Latitude|57\.70|someone|Tagged/);
		});

		test("takes a caption that looks like a date for a caption", () => {
			const caption = "Dec 24, 2020 6:00 pm";
			const { entries } = read(posts, page({ caption, uris: [A, C], date: "Aug 17, 2025 11:23 am" }));
			assert.equal(entries[0]?.caption, caption);
			assert.equal(entries[0]?.posted.seconds, seconds("2025-08-17T11:23Z"));
		});

		test("reads dates as the clock of the zone that is assumed", () => {
			const body = page({ caption: "", uris: [A], date: "Aug 17, 2025 11:23:45 am" });
			const { entries } = posts(FILE, body, { ...context, zone: "America/Los_Angeles" });
			assert.deepEqual(entries[0]?.posted, { seconds: seconds("2025-08-17T18:23:45Z"), precision: "second" });
		});
	});
}

const box = (inner: string) => `<div class="uiBoxWhite">${inner}</div>`;
const main = (inner: string) => `<main>${inner}</main>`;
const DATE = "<div>Aug 17, 2025 11:23 am</div>";

describe("records", () => {
	test("may nest: the outer one is the post", () => {
		const { entries } = read(
			posts,
			main(box(`<h2>Outer</h2>${box(`<img src="${A}">`)}${box(`<img src="${C}">`)}${DATE}`)),
		);
		assert.deepEqual(
			entries.map(({ caption, media }) => [caption, media.length]),
			[["Outer", 2]],
		);
	});

	test("may have a date under every slide: the last one is that of the post", () => {
		const slide = (uri: string, hour: number) => `<div><img src="${uri}"><div>Aug 17, 2025 ${hour}:23 am</div></div>`;
		const { entries } = read(
			posts,
			main(`<article><h2>Both</h2>${slide(A, 8)}${slide(C, 9)}<p>Aug 17, 2025 10:23 am</p></article>`),
		);
		assert.deepEqual(
			entries.map(({ caption, media, posted }) => [caption, media.map(({ uri }) => uri), posted.seconds]),
			[["Both", [A, C], seconds("2025-08-17T10:23Z")]],
		);
	});

	test("may all lie in one box that is none itself", () => {
		const record = (text: string) => box(`<h2>${text}</h2><img src="media/posts/${text}.jpg">${DATE}`);
		const { entries } = read(posts, main(box(record("one") + record("two"))));
		assert.deepEqual(
			entries.map(({ caption }) => caption),
			["one", "two"],
		);
	});

	test("may have their date outside the box that holds the rest", () => {
		const { entries } = read(posts, main(`<article>${box(`<h2>Inside</h2><img src="${A}">`)}${DATE}</article>`));
		assert.deepEqual(
			entries.map(({ caption, posted }) => [caption, posted.seconds]),
			[["Inside", seconds("2025-08-17T11:23Z")]],
		);
	});

	test("without a date have the month of their folder, or none", () => {
		const { entries } = read(posts, main(box(`<img src="${A}">`) + box(`<img src="${C}"><div>once upon a time</div>`)));
		assert.deepEqual(
			entries.map(({ posted }) => posted),
			[
				{ seconds: seconds("2025-08-01T00:00Z"), precision: "month" },
				{ seconds: 0, precision: "none" },
			],
		);
	});

	test("of text alone are posts when they are dated", () => {
		const { entries, unread } = read(posts, main(box(`<h2>Only words</h2>${DATE}`) + box("<h2>About this page</h2>")));
		assert.deepEqual(
			entries.map(({ caption, media }) => [caption, media]),
			[["Only words", []]],
		);
		assert.deepEqual(
			unread.map(({ what, where }) => [what, where]),
			[["A record with neither a medium nor a dated text", `${FILE}[1]`]],
		);
	});

	test("are told with their place on the page, kind and shelf", () => {
		const { entries } = read(
			postsPage("reel", "archived"),
			main(box(`<img src="${A}">${DATE}`) + box(`<img src="${C}">${DATE}`)),
		);
		assert.deepEqual(
			entries.map(({ told, kind, shelf }) => [told, kind, shelf]),
			[
				[{ file: FILE, at: "[0]", kind: "reel" }, "reel", "archived"],
				[{ file: FILE, at: "[1]", kind: "reel" }, "reel", "archived"],
			],
		);
	});

	test("around the main part of a page are none", () => {
		const { entries } = read(
			posts,
			`<div><h2>Mara</h2><img src="media/profile/x.jpg">${DATE}</div>${main(box(`<img src="${A}">${DATE}`))}`,
		);
		assert.deepEqual(
			entries.map(({ media }) => media.map(({ uri }) => uri)),
			[[A]],
		);
	});
});

describe("media", () => {
	const mediaOf = (inner: string) =>
		read(posts, main(box(`<h2>x</h2>${inner}${DATE}`))).entries.flatMap(({ media }) => media.map(({ uri }) => uri));

	test("that a link and its picture both name come once", () => {
		assert.deepEqual(mediaOf(`<a href="${A}"><img src="${A}"></a><a href="${A}">larger</a>`), [A]);
		assert.deepEqual(mediaOf(`<video><source src="${B}"><a href="${B}">Show</a></video>`), [B]);
	});

	test("are the files of the download rather than addresses of the web", () => {
		assert.deepEqual(mediaOf(`<a href="https://example.org/x.jpg"><img src="${A}"></a>`), [A]);
		assert.deepEqual(mediaOf('<img src="https://example.org/x.jpg?oe=1">'), ["https://example.org/x.jpg?oe=1"]);
	});

	test("without an ending are known by their folder", () => {
		assert.deepEqual(mediaOf('<a href="media/posts/201806/G0NqSARU_17949">video</a>'), [
			"media/posts/201806/G0NqSARU_17949",
		]);
	});

	test("are no logos, no links to people, and nothing inside a caption", () => {
		assert.deepEqual(mediaOf('<img src="files/logo.png"><a href="https://www.instagram.com/x">x</a>'), []);
		assert.deepEqual(read(posts, main(box(`<h2>x <img src="${A}"></h2>${DATE}`))).entries[0]?.media, []);
	});

	test("that name no file are reported", () => {
		const { entries, unread } = read(
			posts,
			main(box(`<video controls></video><img src="data:image/png;base64,AA">${DATE}`)),
		);
		assert.deepEqual(entries, []);
		assert.deepEqual(
			unread.map(({ what, where }) => [what, where]),
			[
				["A video that names no file", `${FILE}[0]`],
				["A picture that names no file", `${FILE}[0]`],
			],
		);
	});

	test("have their subtitles with them", () => {
		const inner = `<video src="${B}"></video><a href="media/posts/202508/1.srt">Subtitles</a>`;
		const { entries } = read(posts, main(box(`${inner}${DATE}`)));
		assert.deepEqual(entries[0]?.media, [{ uri: B, caption: "", subtitles: "media/posts/202508/1.srt" }]);
	});

	test("have captions of their own where a heading stands under each", () => {
		const inner = `<h2>Market</h2><img src="${A}"><h3>Bread</h3><img src="${C}"><h3>Market</h3>`;
		const { entries } = read(posts, main(box(`${inner}${DATE}`)));
		assert.deepEqual(
			entries.map(({ caption, media }) => [caption, media.map((medium) => medium.caption)]),
			[["Market", ["Bread", ""]]],
		);
	});
});

describe("captions", () => {
	const captionOf = (inner: string) => read(posts, main(box(`${inner}${DATE}`))).entries[0]?.caption;

	test("keep their blank lines, spaces and entities", () => {
		assert.equal(
			captionOf("<h2>one<br /><br/>\n  two&nbsp;&#x1F600;&#039;<br>\r\nthree</h2><p></p>"),
			"one\n\n  two\u00a0😀'\nthree",
		);
	});

	test("are made of all their pieces", () => {
		assert.equal(
			captionOf('<h2>with <a href="https://www.instagram.com/x">@x</a> and <b>more</b></h2>'),
			"with @x and more",
		);
		assert.equal(captionOf("<h2><div>one</div><div>two</div></h2>"), "one\ntwo");
	});

	test("are never repaired: what looks like broken text may be meant", () => {
		assert.equal(captionOf("<h2>Ã¼ber 100 % CafÃ©</h2>"), "Ã¼ber 100 % CafÃ©");
	});

	test("are no labels and values that stand below a medium without a table", () => {
		const { entries } = read(posts, main(`<div><img src="${A}"><p>Latitude</p><p>57.7089</p>${DATE}</div>`));
		assert.equal(entries[0]?.caption, "");
		const { entries: tagged } = read(
			posts,
			main(`<div><img src="${A}"><p>someone (Tagged, 0.00, 0.00)</p>${DATE}</div>`),
		);
		assert.equal(tagged[0]?.caption, "");
	});

	test("are no scripts or styles", () => {
		assert.equal(captionOf("<h2>a<style>b{}</style><script>c()</script>d</h2>"), "ad");
	});
});

describe("dates of a page in an unknown language", () => {
	const record = (uri: string, date: string) => box(`<img src="${uri}"><div>${date}</div>`);
	const monthsOf = (...records: string[]) =>
		read(posts, main(records.join(""))).entries.map(({ posted }) =>
			posted.precision === "none"
				? "none"
				: `${new Date(posted.seconds * 1000).toISOString().slice(0, 16)} ${posted.precision}`,
		);

	test("have the month of the folder their media lie in", () => {
		assert.deepEqual(monthsOf(record("media/posts/202508/1.jpg", "Qoq 17, 2025 11:23")), ["2025-08-17T11:23 minute"]);
	});

	test("have the month that their word stands for elsewhere on the page", () => {
		const dates = monthsOf(
			record("media/posts/202508/1.jpg", "Qoq 17, 2025 11:23"),
			record("media/other/2.jpg", "Qoq 3, 2017 9:00"),
			record("media/other/3.jpg", "Wuw 3, 2017 9:00"),
		);
		assert.deepEqual(dates, ["2025-08-17T11:23 minute", "2017-08-03T09:00 minute", "none"]);
	});

	test("do not take a month of another language for theirs", () => {
		const dates = monthsOf(
			record("media/posts/202510/1.jpg", "lis 17, 2025 11:23"),
			record("media/posts/202509/2.jpg", "ruj 17, 2025 11:23"),
		);
		assert.deepEqual(dates, ["2025-10-17T11:23 minute", "2025-09-17T11:23 minute"]);
	});

	test("keep the month of the folder when nothing can be read", () => {
		assert.deepEqual(monthsOf(record("media/posts/202508/1.jpg", "the day before yesterday")), [
			"2025-08-01T00:00 month",
		]);
	});
});

test("a date in numbers is ordered as the rest of its page is", () => {
	const record = (date: string) => box(`<img src="media/other/1.jpg"><div>${date}</div>`);
	const { entries } = read(posts, main(record("03/04/2021 10:00") + record("30/04/2021 10:00")));
	assert.equal(entries[0]?.posted.seconds, seconds("2021-04-03T10:00Z"));
});

test("each medium of a page of stories is a story", () => {
	const { entries } = read(
		storiesPage("story", "published"),
		main(box(`<h2>hi</h2><img src="${A}"><img src="${C}">${DATE}`)),
	);
	assert.deepEqual(
		entries.map(({ kind, caption, media }) => [kind, caption, media]),
		[A, C].map((uri) => ["story", "hi", [{ uri, caption: "", subtitles: "" }]]),
	);
});

test("former profile pictures are no posts", () => {
	const { entries, profilePictures } = read(
		profilePicturesPage,
		main(box(`<img src="media/profile/202406/1.jpg">${DATE}`)),
	);
	assert.deepEqual(entries, []);
	assert.deepEqual(
		profilePictures.map(({ media, posted }) => [media[0]?.uri, posted.seconds]),
		[["media/profile/202406/1.jpg", seconds("2025-08-17T11:23Z")]],
	);
});
