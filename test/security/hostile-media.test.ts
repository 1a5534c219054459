import assert from "node:assert/strict";
import { open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { deflateSync } from "node:zlib";
import { writeSampleZip } from "../../sample/download.ts";
import { layout2025 } from "../../sample/layouts.ts";
import { seeded } from "../../sample/random.ts";
import { inEnglish } from "../../src/languages/problems/owner-language.ts";
import { openDecoder } from "../../src/media/decode/decoder.ts";
import { openMediaCache } from "../../src/media/prepare/media-cache.ts";
import { prepareMedia } from "../../src/media/prepare/prepare.ts";
import { sharp } from "../../src/media/sharp.ts";
import { openStaging } from "../../src/output/staging.ts";
import type { Report } from "../../src/report/report.ts";
import { unexpectedIn } from "../../src/verify/medium.ts";
import { buildSite, contentsOf, madeFolder, quiet, smallAccount, workFolder } from "../builds.ts";
import { chunk } from "../media/picture/png-chunks.ts";
import { downloadOf } from "../read-download.ts";
import { mutate } from "./fuzzing.ts";

const picture = (width = 40, height = 30) => sharp({ create: { width, height, channels: 3, background: "#a05020" } });

/** A PNG of one bit a pixel, all of them black: 400 megapixels in some 50 kB. */
function pixelBomb(side: number): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(side);
	header.writeUInt32BE(side, 4);
	header[8] = 1;
	const rows = deflateSync(Buffer.alloc((side / 8 + 1) * side));
	const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
	return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

async function jpegThatClaims(width: number, height: number): Promise<Buffer> {
	const bytes = await picture().jpeg().toBuffer();
	const frame = bytes.indexOf(Buffer.from([0xff, 0xc0, 0, 17]));
	bytes.writeUInt16BE(height, frame + 5);
	bytes.writeUInt16BE(width, frame + 7);
	return bytes;
}

const svg =
	'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>window.PWNED=1</script><image href="file:///etc/passwd"/></svg>';

const HOSTILE: Readonly<Record<string, () => Buffer | Promise<Buffer>>> = {
	"an SVG": () => Buffer.from(svg),
	"an SVG that begins as XML": () =>
		Buffer.from(`<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg}`),
	"a page": () => Buffer.from("<!doctype html><script>window.PWNED=1</script>"),
	"a PDF": () => Buffer.from("%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj"),
	"a TIFF": () => picture().tiff().toBuffer(),
	"a playlist": () => Buffer.from("#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\nhttps://example.invalid/x.ts\n"),
	"a list of files for ffmpeg": () => Buffer.from("ffconcat version 1.0\nfile /etc/passwd\n"),
	"an ImageMagick script": () =>
		Buffer.from("push graphic-context\nviewbox 0 0 640 480\nimage over 0,0 0,0 'label:@/etc/passwd'\n"),
	"a ZIP": () => Buffer.from("PK\x03\x04 and so on"),
	"a program": () => Buffer.from("MZ\x90\0 and so on"),
	"nothing at all": () => Buffer.alloc(0),
	"one byte": () => Buffer.from([0xff]),
	"the beginning of a JPEG": () => Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
	"a PNG of 400 megapixels": () => pixelBomb(20_000),
	"a JPEG that claims to be enormous": () => jpegThatClaims(65_500, 65_500),
	"a GIF that claims to be enormous": () =>
		Buffer.from("GIF89a\xff\xff\xff\xff\0\0\0,\0\0\0\0\xff\xff\xff\xff\0\x02\x02D\x01\0;", "latin1"),
	"an MP4 without an index": () => Buffer.from("\0\0\0\x18ftypmp42\0\0\0\0mp42isom\0\0\0\x08mdat", "latin1"),
	"an MP4 of boxes that contain themselves": () =>
		Buffer.concat([
			Buffer.from("\0\0\0\x18ftypmp42\0\0\0\0mp42isom", "latin1"),
			...Array.from({ length: 3000 }, (_, index) => {
				const head = Buffer.from("\0\0\0\0moov", "latin1");
				head.writeUInt32BE(8 * (3000 - index));
				return head;
			}),
		]),
};

describe("of an account whose pictures are hostile", () => {
	let report: Report;
	let files: ReadonlyMap<string, Buffer>;
	const names = Object.keys(HOSTILE);
	before(async () => {
		const work = await madeFolder();
		try {
			const account = smallAccount();
			const first = account.entries.find(
				({ kind, shelf, media }) => kind === "post" && shelf === "published" && media[0].type === "jpeg",
			);
			assert.ok(first);
			const copies = names.flatMap((name, index) => {
				const medium = { ...first.media[0], name, fbid: `179904179${String(index).padStart(8, "0")}` };
				return {
					...first,
					id: medium.fbid,
					caption: name,
					posted: first.posted + 100 * index,
					media: [medium] as const,
				};
			});
			const sound = account.entries.filter((entry) => entry !== first);
			const written = layout2025.write({ ...account, entries: [...copies, ...sound] }, { scale: 0.1 });
			const crafted = written.map((file) => {
				const at = names.findIndex((_, index) => file.path.includes(`179904179${String(index).padStart(8, "0")}`));
				return at < 0 ? file : { ...file, bytes: HOSTILE[names[at] ?? ""] ?? file.bytes };
			});
			await writeSampleZip(crafted, join(work.folder, "export.zip"));
			report = await buildSite([join(work.folder, "export.zip")], join(work.folder, "site"));
			files = await contentsOf(join(work.folder, "site"));
		} finally {
			await work.remove();
		}
	});

	for (const [index, name] of names.entries()) {
		test(`${name} costs one tile, and is named`, () => {
			const number = `179904179${String(index).padStart(8, "0")}`;
			assert.ok(
				report.damaged.some((problem) => inEnglish.text(problem).includes(number)),
				JSON.stringify(report.damaged),
			);
			const page = [...files].find(([path, bytes]) => /^\d{4}\/\d\d-\d\d-/.test(path) && bytes.includes(`>${name}<`));
			assert.ok(page?.[1].includes("slide-gap"), "its page says that it cannot be shown");
		});
	}
	test("the other pictures are there, and every file is what its name says", () => {
		assert.ok(report.pictures.written > 5);
		assert.equal(
			report.pictures.found + report.videos.found - report.pictures.written - report.videos.written,
			names.length,
		);
		const starts: Readonly<Record<string, RegExp>> = {
			jpg: /^\xff\xd8\xff/,
			png: /^.PNG/,
			webp: /^RIFF....WEBP/s,
			gif: /^GIF8/,
			mp4: /^....ftyp/s,
		};
		const media = [...files].filter(([path]) => path.startsWith("media/"));
		assert.ok(media.length > 10);
		for (const [path, bytes] of media) {
			assert.match(bytes.toString("latin1", 0, 12), starts[path.replace(/^.*\./, "")] ?? /$^/, path);
		}
		for (const [path, bytes] of files) assert.ok(!bytes.includes("root:x:"), path);
	});
});

test("five hundred changed pictures go through the whole stage: some are shown, and those are clean", {
	timeout: 120_000,
}, async (t) => {
	const folder = await workFolder(t);
	const seeds = await Promise.all(
		(["jpeg", "png", "webp", "gif"] as const).map((format) => picture().toFormat(format).toBuffer()),
	);
	const files = Array.from({ length: 500 }, (_, index) => {
		const random = seeded(`door ${index}`);
		const pick = (below: number) => Math.floor(random() * below);
		const bytes = mutate(seeds[index % seeds.length] ?? Buffer.alloc(0), pick);
		return { path: `media/posts/202001/${index}.jpg`, bytes: () => bytes, stored: true as const };
	});
	const staging = await openStaging(join(folder, "site"));
	const mediaCache = await openMediaCache(join(folder, "ledger"));
	const decoder = openDecoder({ workers: 1 });
	t.after(() => decoder.close());
	const wanted = downloadOf(files, { drawn: true }).files.map((file) => ({
		file: { ...file, size: 2000, saveTo: async (target: string) => writeFile(target, await file.read()) },
		folder: "2020",
	}));
	const placed = await prepareMedia(wanted, { staging, mediaCache, decoder, jobs: 4, emit: quiet });
	let shown = 0;
	for (const { files } of placed.values()) {
		for (const { path } of files) {
			const file = await open(join(staging.folder, path));
			assert.equal(await unexpectedIn(file, (await file.stat()).size), undefined, path);
			await file.close();
			shown += 1;
		}
	}
	assert.ok(shown > 50 && shown < 2000, `${shown} files`);
});
