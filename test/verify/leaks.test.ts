import assert from "node:assert/strict";
import { mkdir, mkdtemp, open, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { Clause } from "../../src/languages/problems/message.ts";
import { inEnglish } from "../../src/languages/problems/owner-language.ts";
import { sharp } from "../../src/media/sharp.ts";
import type { PrivateValue } from "../../src/readers/private-values.ts";
import { leakCheck } from "../../src/verify/leaks.ts";
import { openMediaCheck } from "../../src/verify/media-check.ts";
import { secretsInFile } from "../../src/verify/medium.ts";
import { MultiSearch } from "../../src/verify/multi-search.ts";
import { Published } from "../../src/verify/published.ts";

const secrets: readonly PrivateValue[] = [
	{ kind: "an e-mail address", value: "mara@example.org" },
	{ kind: "a telephone number", value: "+46 70-044 11 63" },
	{ kind: "a coordinate", value: "57.704412837" },
	{ kind: "a time of taking", value: "2023:06:27 14:55:13" },
	{ kind: "a device", value: "android-4a5b6c7d8e" },
	{ kind: "a private line of the profile", value: "Female" },
	{ kind: "a private line of the profile", value: "Göteborg" },
	{ kind: "a token", value: "AQFx7_k2Jd9sLq0wZ1" },
	{ kind: "the name of a file of the download", value: "17990417102525837" },
];

function check(published: readonly string[] = [], folders: readonly string[] = []) {
	return leakCheck({ secrets, published: new Published(published), folders });
}

const said = (found: Clause | undefined) => (found === undefined ? undefined : inEnglish.text(found));
const finding = async (text: string, published: readonly string[] = [], path = "2023/x.html") =>
	said(await check(published).text(path, Buffer.from(text)));

describe("a private value on a page is a finding that says what it is and not which", () => {
	for (const [text, kind] of [
		['<a href="mailto:mara@example.org">', /an e-mail address/],
		["<p>MARA.NEW@example.net</p>", /an e-mail address/],
		["<p>+46 70-044 11 63</p>", /a telephone number/],
		["id=46700441163", /a telephone number/],
		["<i data-x='57.7044'></i>", /a coordinate/],
		['<time datetime="2023-06-27T14:55:13+02:00">', /a time of taking/],
		["taken 20230627T145513", /a time of taking/],
		["<!-- android-4a5b6c7d8e -->", /a device/],
		["<p>Female.</p>", /a private line of the profile/],
		["<p>from Göteborg</p>", /a private line of the profile/],
		["?sig=AQFx7_k2Jd9sLq0wZ1&oe=1", /a token/],
		['<img src="media/17990417102525837.jpg">', /the name of a file/],
		["<p>203.0.113.77</p>", /an IP address/],
		["<p>10.0.0.1:8080</p>", /an IP address/],
		["<p>-33.8567, 151.2152</p>", /coordinates/],
		["<!-- /Users/mara/x -->", /a folder of a computer/],
		["<p>0700441163</p>", /a telephone number/],
		["<p>070-044 11 63</p>", /a telephone number/],
		["<p>46 70 044 11 63</p>", /a telephone number/],
		["<p>(70) 044.11.63</p>", /a telephone number/],
		['<a href="?q=mara%40example%2eorg">', /an e-mail address/],
		[`data:text/vtt;charset=utf-8;base64,${Buffer.from("a: mara.new@example.net").toString("base64")}`, /an e-mail/],
		["&#109;ara.new@example&#46;net", /an e-mail address/],
		[`<track src="data:text/vtt;base64,${Buffer.from("mara.new@example.net").toString("base64")}">`, /an e-mail/],
	] as const) {
		test(text, async () => {
			const found = (await finding(text)) ?? "";
			assert.match(found, kind);
			for (const { value } of secrets) assert.ok(!found.includes(value), found);
		});
	}
	test("in a script, where letters can be escaped", async () => {
		for (const text of ['window.x = ["mara\\u002enew@example.net"]', 'x = "mara.new\\x40example.net"'])
			assert.match((await finding(text, [], "search/2023.js")) ?? "", /an e-mail address/);
	});
	test("also a folder of this computer", async () => {
		const folders = ["/srv/pictures of mara"];
		assert.match(
			said(await check([], folders).text("x.html", Buffer.from("<p>/srv/pictures of mara/x</p>"))) ?? "",
			/folder/,
		);
		assert.equal(
			await check([], folders).text("x.html", Buffer.from("<p>example.org/srv/pictures of mara</p>")),
			undefined,
		);
		assert.equal(await check([], ["/gallery"]).text("x.html", Buffer.from("<p>/gallery</p>")), undefined);
	});
});

describe("what the owner published may stand on a page", () => {
	const caption = "Write to mara@example.org\nor call +46 70-044 11 63, Göteborg (57.7044128, 11.9633)";
	test("whole, cut off, and escaped", async () => {
		for (const text of [
			"<p>Write to mara@example.org\nor call +46 70-044 11 63, Göteborg (57.7044128, 11.9633)</p>",
			"<title>Write to mara@example.org or call +46 70-044 11 …</title>",
			"<p>mara&#64;example.org</p>",
			"<p>call +46 70-044 11 63 (1 of 3)</p>",
			'<a href="https://example.org/?to=mara%40example.org">',
		]) {
			assert.equal(await finding(text, [caption]), undefined, text);
		}
	});
	test("and is named once", async () => {
		const leaks = check([caption]);
		for (const path of ["a.html", "b.html"]) {
			assert.equal(await leaks.text(path, Buffer.from(`<p>${caption}</p>`)), undefined);
		}
		const named = leaks.allowed.map(inEnglish.text);
		assert.equal(named.filter((what) => what.includes("mara@example.org")).length, 1);
		assert.ok(named.some((what) => what.includes("Göteborg")));
	});
	test("but nothing else", async () => {
		assert.match((await finding("<p>mara@example.org</p>", ["Write to mara@example.com"])) ?? "", /an e-mail/);
		assert.match((await finding("<p>somebody@else.net</p>", [caption])) ?? "", /an e-mail/);
	});
	test("the words of the pages themselves are nobody's secret", async () => {
		const leaks = leakCheck({
			secrets: [{ kind: "a private line of the profile", value: "Gallery" }],
			published: new Published([]),
			folders: [],
		});
		assert.equal(await leaks.text("index.html", Buffer.from("<p>Gallery</p>")), undefined);
		assert.deepEqual(leaks.allowed, []);
	});
	test("a time of posting that is a time of taking is not named", async () => {
		const leaks = check(["2023-06-27T14:55:13Z"]);
		assert.equal(await leaks.text("x.html", Buffer.from('<time datetime="2023-06-27T14:55:13Z">')), undefined);
		assert.deepEqual(leaks.allowed, []);
	});
});

test("ordinary pages are no finding", async () => {
	const text =
		'<time datetime="2023-06-27T14:55:14+02:00">27 June 2023</time><p>Gothenburg, females, 57.70 %, 1.234 posts @mara</p>';
	assert.equal(await finding(text), undefined);
});

describe("in a picture", () => {
	let folder = "";
	let path = "";
	let clean = Buffer.alloc(0);
	before(async () => {
		folder = await mkdtemp(join(tmpdir(), "vitrine-"));
		path = join(folder, "media", "2023", "picture.jpg");
		await mkdir(dirname(path), { recursive: true });
		clean = await sharp({ create: { width: 64, height: 64, channels: 3, background: "#806040" } })
			.jpeg()
			.toBuffer();
	});
	after(() => rm(folder, { recursive: true, force: true }));
	const medium = async (bytes: Buffer, check = openMediaCheck(secrets, join(folder, "nothing.txt"))) => {
		await writeFile(path, bytes);
		await utimes(path, 1000, 1000);
		return said(await (await check).find(folder, "media/2023/picture.jpg"));
	};

	test("a private value among the pixels is a finding, though its structure is sound", async () => {
		const end = clean.length - 2;
		for (const value of ["mara@example.org", "57.704412837", "2023:06:27 14:55:13", "46700441163"]) {
			const bytes = Buffer.concat([clean.subarray(0, end), Buffer.from(value), clean.subarray(end)]);
			assert.match((await medium(bytes)) ?? "", /it holds a/);
		}
		assert.equal(await medium(clean), undefined);
	});

	test("it is found across the borders of what is read at a time", async () => {
		for (const place of [2 ** 20 - 3, 2 ** 20, 2 ** 21 - 15]) {
			const scan = Buffer.alloc(2 ** 21 + 100, 0x20);
			scan.write("mara@example.org", place - clean.length + 2);
			const bytes = Buffer.concat([clean.subarray(0, -2), scan, clean.subarray(-2)]);
			assert.match((await medium(bytes)) ?? "", /an e-mail address/);
		}
	});

	test("others have their turn while a long one is searched", async () => {
		await writeFile(path, Buffer.alloc(2 ** 23, 0x20));
		const file = await open(path);
		let turns = 0;
		const turn = () => {
			turns += 1;
			if (turns < 100) setImmediate(turn);
		};
		setImmediate(turn);
		const search = new MultiSearch(secrets, ({ value }) => [value], 8);
		for await (const { value } of secretsInFile(file, 2 ** 23, search)) assert.fail(value);
		assert.ok(turns >= 7, `${turns} turns`);
		await file.close();
	});

	test("what was found clean is not read again, unless it or what is private has changed", async () => {
		const memory = join(folder, "checked.txt");
		const first = await openMediaCheck(secrets, memory);
		assert.equal(await medium(clean, Promise.resolve(first)), undefined);
		await first.keep();
		const leaky = Buffer.from(clean);
		leaky.write("mara@example.org", leaky.length - 20);
		// Same size and time of change: it is believed, as a file under the name of its fingerprint may be.
		assert.equal(await medium(leaky, openMediaCheck(secrets, memory)), undefined);
		assert.match((await medium(leaky, openMediaCheck(secrets.slice(0, 3), memory))) ?? "", /an e-mail/);
		const longer = Buffer.concat([leaky, Buffer.from("x")]);
		assert.match((await medium(longer, openMediaCheck(secrets, memory))) ?? "", /behind its end/);
		await writeFile(memory, "checked 1 of something else\nmedia/2023/picture.jpg 1 1\n");
		assert.match((await medium(leaky, openMediaCheck(secrets, memory))) ?? "", /an e-mail/);
	});
});
