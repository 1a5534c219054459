import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { deflateSync } from "node:zlib";
import { canaries, identity, shared, shelfMarks } from "../../sample/canaries.ts";
import { writeSampleZip } from "../../sample/download.ts";
import { type LayoutOptions, layouts } from "../../sample/layouts.ts";
import { sniff } from "../../src/media/sniff.ts";
import { projectOf } from "../../src/output/project.ts";
import { defaultSelectOptions, type SelectOptions } from "../../src/select/select.ts";
import { buildSite, type Choices, contentsOf, madeFolder } from "../builds.ts";
import { atDepth } from "../depth.ts";
import { variedAccount } from "./account.ts";
import { marksIn } from "./grep.ts";

/**
 * Every private field of every layout carries a mark. Whatever is chosen to be shown, none of them may be in any byte that
 * was written for the world to see.
 */

const account = variedAccount();
let work: Awaited<ReturnType<typeof madeFolder>>;
before(async () => {
	work = await madeFolder();
});
after(() => work.remove());

const everything: SelectOptions = {
	...defaultSelectOptions,
	shelves: new Set(["published", "archived", "deleted", "other", "draft"]),
	places: true,
	profilePictures: true,
};
const ALL = "with all that can be shown";
const choices: Readonly<Record<string, Choices>> = {
	"by default": {},
	[ALL]: { selectOptions: everything, base: "https://mara.example/", splitCarousels: true },
};
const languages: readonly NonNullable<LayoutOptions["language"]>[] = [
	"en",
	"de",
	"ja",
	"ru",
	"invented",
	"fr",
	"tr",
	"pl",
];

/** Fields that a layout never had: what came later, what JSON alone tells, names of a later kind. */
const NOT_YET = ["repost-owner", "note-7f3a"];
const NOT_IN_HTML = [shared.videoClock, shared.uploadIp, shared.backupUri];
const NOT_BEFORE_2021 = [...NOT_IN_HTML, "liked-link", "threads-", "insight-reach"];
const LACKING: readonly { readonly layouts: readonly string[]; readonly fields: readonly string[] }[] = [
	{ layouts: ["2018"], fields: [...NOT_YET, ...NOT_BEFORE_2021, shared.fbid] },
	{ layouts: ["2020"], fields: [...NOT_YET, ...NOT_BEFORE_2021] },
	{ layouts: ["2021", "2023", "2025"], fields: [...NOT_YET, "profile-picture-token", shared.md5] },
	{ layouts: ["2026"], fields: ["profile-picture-token", shared.md5] },
	{
		layouts: ["html-old", "html-new"],
		fields: [...NOT_YET, ...NOT_IN_HTML, "profile-picture-token", "canarythread", shared.md5],
	},
];

/** In EXIF with its small picture, XMP, IPTC and comments; in boxes, tracks and bytes of no track. */
const IN_EXIF = [shared.serial, shared.artist, shared.lens, shared.software, shared.thumbnail];
const IN_MEDIA: Readonly<Record<string, readonly string[]>> = {
	jpeg: [...IN_EXIF, shared.comment, shared.fbmd, shared.latitude],
	png: [...IN_EXIF, shared.comment],
	webp: [...IN_EXIF, shared.latitude],
	mp4: [
		shared.artist,
		shared.comment,
		shared.device,
		shared.latitude,
		shared.track,
		shared.unplayed,
		identity.clipTitle,
	],
};

async function built(name: string, choice: Choices, options: LayoutOptions) {
	const layout = layouts.find((one) => one.name === name);
	assert.ok(layout);
	const at = join(work.folder, `${name}-${JSON.stringify(options)}-${Object.keys(choice).join()}`.replace(/\W/g, ""));
	await writeSampleZip(layout.write(account, { scale: 0.1, ...options }), `${at}.zip`);
	await buildSite([`${at}.zip`], at, choice);
	return { files: await contentsOf(at), output: at };
}

for (const [index, { name }] of layouts.entries()) {
	describe(`the layout ${name}`, () => {
		test("has every mark but those of fields that it does not have", async () => {
			const files = layouts[index]?.write(account, { scale: 0.1 }) ?? [];
			const found = new Set<string>();
			for (const { path, bytes } of files) for (const mark of marksIn(canaries, path, await bytes())) found.add(mark);
			const [without] = LACKING.filter((lacking) => lacking.layouts.includes(name)).map(({ fields }) => fields) ?? [];
			const expected = canaries.filter((mark) => without?.some((field) => mark.includes(field)));
			assert.deepEqual(canaries.filter((mark) => !found.has(mark)).sort(), expected.sort());
		});
		test("has private marks in every picture and video, several kinds in each", async () => {
			for (const { path, bytes } of layouts[index]?.write(account, { scale: 0.1 }) ?? []) {
				// A voice message is a film by its name alone, and has none.
				if (!/\.(jpg|png|webp|mp4|heic)$/.test(path) || path.includes("/audio/")) continue;
				const written = await bytes();
				const expected = IN_MEDIA[sniff(written) ?? ""] ?? [];
				assert.ok(expected.length > 0, path);
				assert.deepEqual(marksIn(expected, path, written), expected, path);
			}
		});
		const most = ["2018", "2026", "html-new"].includes(name) ? choices : { [ALL]: choices[ALL] ?? {} };
		for (const [when, choice] of Object.entries(
			atDepth("marks by default in five of eight layouts, which show less than with all", choices, most),
		)) {
			const language = languages[index % languages.length] ?? "en";
			test(`leaks none of them ${when}, in an account in the language ${language}`, async () => {
				const { files, output } = await built(name, choice, { language });
				assert.ok(files.size > 20);
				const hidden = choice.selectOptions === undefined ? Object.values(shelfMarks) : [];
				for (const [path, bytes] of files) {
					assert.deepEqual(marksIn([...canaries, ...hidden], path, bytes), [], path);
					assert.deepEqual(marksIn(canaries, "", Buffer.from(path)), [], "in the name of a file");
				}
				// What lies beside the site is private, yet tells nothing of the person that a build does not need.
				const { mediaCache, report, alt, checked, lastRun } = projectOf(output);
				for (const path of [mediaCache, report, alt, checked, lastRun]) {
					const persons = Object.values(identity).map((mark) => /canary-[a-z-]+-7f3a/.exec(mark)?.[0] ?? mark);
					assert.deepEqual(marksIn(persons, path, await readFile(path)), [], path);
				}
			});
		}
	});
}

describe("every option", () => {
	const more: Readonly<Record<string, Choices>> = {
		"--with archived": { selectOptions: { ...defaultSelectOptions, shelves: new Set(["published", "archived"]) } },
		"--without posts": { selectOptions: { ...defaultSelectOptions, kinds: new Set(["story", "reel"]) } },
		"--from and --to": { selectOptions: { ...defaultSelectOptions, from: 1_670_000_000, to: 1_690_000_000 } },
		"--mentions mask, in another language, zone and order, for search engines": {
			...{ selectOptions: { ...everything, mentions: "mask" }, lang: "ar", timezone: "Pacific/Auckland" },
			...{ grid: "whole", jobs: 1, index: true },
		},
	};
	for (const [option, choice] of Object.entries(more)) {
		test(`${option} leaks nothing`, async () => {
			const { files } = await built("2026", choice, {});
			const shown = option === "--with archived" ? shelfMarks.archived : "";
			const hidden = choice.selectOptions?.places ? [] : Object.values(shelfMarks).filter((mark) => mark !== shown);
			for (const [path, bytes] of files) assert.deepEqual(marksIn([...canaries, ...hidden], path, bytes), [], path);
			const all = [...files.values()].map((bytes) => bytes.toString("utf8")).join();
			assert.equal(shown !== "" && !all.includes(shown), false, "what was asked for is shown");
		});
	}
});

describe("the search for marks", () => {
	const marks = ["canary-a-7f3a"];
	const forms: Readonly<Record<string, readonly [path: string, bytes: Buffer]>> = {
		"as it is": ["x.html", Buffer.from("<p>canary-a-7f3a</p>")],
		"in UTF-16": ["x.jpg", Buffer.from("xcanary-a-7f3a", "utf16le")],
		"in base64": ["x.js", Buffer.from(`"${Buffer.from("{1:canary-a-7f3a}").toString("base64")}"`)],
		"in another base64": ["x.js", Buffer.from(`"${Buffer.from("{canary-a-7f3a}").toString("base64")}"`)],
		"in a third": ["x.js", Buffer.from(`"${Buffer.from("canary-a-7f3a}").toString("base64")}"`)],
		"in percent signs": ["x.html", Buffer.from('<a href="?q=canary%2Da%2d7f3a">')],
		"in entities": ["x.html", Buffer.from("<p>canary&#45;a&#x2d;7f3a</p>")],
		"in escapes": ["x.js", Buffer.from('"canary\\u002da-7f3a"')],
		packed: ["x.png", Buffer.concat([Buffer.from("zTXtComment\0\0"), deflateSync("canary-a-7f3a")])],
	};
	for (const [form, [path, bytes]] of Object.entries(forms)) {
		test(`finds one ${form}`, () => assert.deepEqual(marksIn(marks, path, bytes), marks));
	}
	test("and finds none where there is none", () => {
		assert.deepEqual(marksIn(marks, "x.html", Buffer.from("<p>canary-b-7f3a</p>")), []);
	});
});
