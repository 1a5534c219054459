import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { layoutHtml } from "../../../src/layouts/tables.ts";
import { mediaPage } from "../../../src/readers/html/posts.ts";
import { A, B, box, C, context, DATE, entriesIn, main, posts, read, readHtml, STYLES, seconds } from "./markup.ts";

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
			const { records: entries, unread } = read(posts, body);
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
			const { records: entries } = read(posts, page({ caption, uris: [A], date: "Aug 17, 2025 11:23 am" }));
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
			const { records: entries } = read(posts, page({ caption, uris: [A, C], date: "Aug 17, 2025 11:23 am" }));
			assert.equal(entries[0]?.caption, caption);
			assert.equal(entries[0]?.posted.seconds, seconds("2025-08-17T11:23Z"));
		});

		test("reads dates as the clock of the zone that is assumed", () => {
			const body = page({ caption: "", uris: [A], date: "Aug 17, 2025 11:23:45 am" });
			const { records: entries } = readHtml(posts, body, { ...context, zone: "America/Los_Angeles" });
			assert.deepEqual(entries[0]?.posted, { seconds: seconds("2025-08-17T18:23:45Z"), precision: "second" });
		});
	});
}

describe("dates of a page in an unknown language", () => {
	const record = (uri: string, date: string) => box(`<img src="${uri}"><div>${date}</div>`);
	const monthsOf = (...records: string[]) =>
		entriesIn(records.join("")).map(({ posted }) =>
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
	const entries = entriesIn(record("03/04/2021 10:00") + record("30/04/2021 10:00"));
	assert.equal(entries[0]?.posted.seconds, seconds("2021-04-03T10:00Z"));
});

test("each medium of a page of stories is a story", () => {
	const { records: entries } = read(
		mediaPage("story", "published"),
		main(box(`<h2>hi</h2><img src="${A}"><img src="${C}">${DATE}`)),
	);
	assert.deepEqual(
		entries.map(({ kind, caption, media }) => [kind, caption, media]),
		[A, C].map((uri) => ["story", "hi", [{ uri, caption: "", subtitles: "" }]]),
	);
});

test("former profile pictures are no posts", () => {
	const { profilePictures, ...others } = layoutHtml.html?.["content/profile_photos.html"] ?? {};
	assert.ok(profilePictures !== undefined);
	assert.deepEqual(others, {});
	const { records } = read(profilePictures, main(box(`<img src="media/profile/202406/1.jpg">${DATE}`)));
	assert.deepEqual(
		records.map(({ media, posted }) => [media[0]?.uri, posted.seconds]),
		[["media/profile/202406/1.jpg", seconds("2025-08-17T11:23Z")]],
	);
});
