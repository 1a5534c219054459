import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inEnglish } from "../../../src/languages/problems/owner-language.ts";
import { postsPage } from "../../../src/readers/html/posts.ts";
import { A, B, box, C, DATE, entriesIn, FILE, main, posts, read } from "./markup.ts";

describe("media", () => {
	const mediaOf = (inner: string) =>
		entriesIn(box(`<h2>x</h2>${inner}${DATE}`)).flatMap(({ media }) => media.map(({ uri }) => uri));

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
		assert.deepEqual(entriesIn(box(`<h2>x <img src="${A}"></h2>${DATE}`))[0]?.media, []);
	});

	test("that name no file are reported", () => {
		const { records: entries, unread } = read(
			posts,
			main(box(`<video controls></video><img src="data:image/png;base64,AA">${DATE}`)),
		);
		assert.deepEqual(entries, []);
		assert.deepEqual(
			unread.map((problem) => [inEnglish.text(problem), problem.where]),
			[
				["A video that names no file", `${FILE}[0]`],
				["A picture that names no file", `${FILE}[0]`],
			],
		);
	});

	test("have their subtitles with them", () => {
		const inner = `<video src="${B}"></video><a href="media/posts/202508/1.srt">Subtitles</a>`;
		const entries = entriesIn(box(`${inner}${DATE}`));
		assert.deepEqual(entries[0]?.media, [{ uri: B, caption: "", subtitles: "media/posts/202508/1.srt" }]);
	});

	test("that name no file are details of a record that is read all the same, and one record where it is not", () => {
		const kinds = (inner: string) => {
			const { records: entries, unread } = read(postsPage("igtv", "published"), main(box(inner)));
			return [entries.length, ...unread.map(({ kind }) => kind)];
		};
		const nameless = '<video src="" controls="1"><a target="_blank" href=""><div>Click for video:</div></a></video>';
		assert.deepEqual(kinds(`<h2>the video has no name</h2>${nameless}${DATE}`), [1, "detail"]);
		assert.deepEqual(kinds(`<img src="${A}">${nameless}${DATE}`), [1, "detail"]);
		assert.deepEqual(kinds(`${nameless}${DATE}`), [0, "igtv"]);
		assert.deepEqual(kinds(`${nameless}${nameless}`), [0, "igtv", "detail"]);
		assert.deepEqual(kinds("<h2>neither</h2>"), [0, "igtv"]);
	});

	test("have the type by which they are shown where their address has no extension", () => {
		const typesOf = (inner: string) =>
			entriesIn(box(`${inner}${DATE}`)).flatMap(({ media }) => media.map(({ type }) => type));
		assert.deepEqual(typesOf('<img src="https://example.org/v/1?stp=dst-jpg">'), ["picture"]);
		assert.deepEqual(typesOf('<video src="https://example.org/v/1"></video>'), ["video"]);
		assert.deepEqual(typesOf(`<img src="${A}"><img src="https://example.org/1.jpg?oe=1">`), [undefined, undefined]);
	});

	test("have captions of their own where a heading stands under each", () => {
		const inner = `<h2>Market</h2><img src="${A}"><h3>Bread</h3><img src="${C}"><h3>Market</h3>`;
		const entries = entriesIn(box(`${inner}${DATE}`));
		assert.deepEqual(
			entries.map(({ caption, media }) => [caption, media.map((medium) => medium.caption)]),
			[["Market", ["Bread", ""]]],
		);
	});
});

describe("captions", () => {
	const captionOf = (inner: string) => entriesIn(box(`${inner}${DATE}`))[0]?.caption;

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
		const entries = entriesIn(`<div><img src="${A}"><p>Latitude</p><p>57.7089</p>${DATE}</div>`);
		assert.equal(entries[0]?.caption, "");
		const marked = entriesIn(box(`<img src="${A}"><p class="_2pin _a6-q">Sony</p>${DATE}`));
		assert.equal(marked[0]?.caption, "");
		const tagged = entriesIn(`<div><img src="${A}"><p>someone (Tagged, 0.00, 0.00)</p>${DATE}</div>`);
		assert.equal(tagged[0]?.caption, "");
	});

	test("are no headings of groups inside a record", () => {
		assert.equal(captionOf(`<img src="${A}">${box("<h2>Hashtags</h2><ul><li>one</li></ul>")}`), "");
	});

	test("and places do not come from the tables beside media", () => {
		const table = "<table><tr><td>Caption</td><td>secret</td></tr><tr><td>Location</td><td>secret</td></tr></table>";
		const entries = entriesIn(box(`<img src="${A}">${table}${DATE}`));
		assert.equal(entries.length, 1);
		assert.doesNotMatch(JSON.stringify(entries), /secret/);
	});

	test("are no scripts or styles", () => {
		assert.equal(captionOf("<h2>a<style>b{}</style><script>c()</script>d</h2>"), "ad");
	});
});
