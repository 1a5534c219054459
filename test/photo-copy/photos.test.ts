import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import AdmZip from "adm-zip";
import { inventAccount } from "../../sample/account.ts";
import { layout2026 } from "../../sample/layouts.ts";
import { sharp } from "../../src/media/sharp.ts";
import { HOME } from "../../src/model/home.ts";
import { failures, openExifTool, SAME_ORDER } from "../../src/photo-copy/exiftool.ts";
import { fieldsOf } from "../../src/photo-copy/fields.ts";
import { defaultSelectOptions } from "../../src/select/select.ts";
import { buildSite, contentsOf, madeFolder, smallAccount, workFolder, writeSmallZip } from "../builds.ts";

const run = promisify(execFile);
const CAPTION = "Line one: “π” & <b>\nline two 🏺 #größe #sea";
let folder = "";
let remove: () => Promise<void> = async () => undefined;
let files: ReadonlyMap<string, Buffer> = new Map();

before(async () => {
	({ folder, remove } = await madeFolder());
	const account = smallAccount();
	const kinds = ["jpeg", "png", "webp", "heic", "gif", "mp4"];
	// One entry of every kind of file that the sample has.
	const entries = kinds.flatMap((kind) => {
		const found = inventAccount().entries.find(
			({ shelf, media }) => shelf === "published" && media.some((one) => one.type === kind && one.absent === undefined),
		);
		return found === undefined ? [] : [{ ...found, caption: CAPTION, place: "Göteborg" }];
	});
	const all = [...account.entries.filter(({ id }) => !entries.some((one) => one.id === id)), ...entries];
	await writeSmallZip(join(folder, "export.zip"), layout2026, {
		...account,
		entries: all.sort((a, b) => a.posted - b.posted),
	});
	await build();
	files = await contentsOf(join(folder, "photos"));
});
after(() => remove());

async function build(places = false) {
	const report = await buildSite([join(folder, "export.zip")], join(folder, "site"), {
		timezone: "Europe/Stockholm",
		photos: join(folder, "photos"),
		selectOptions: { ...defaultSelectOptions, places },
	});
	assert.ok(report.photos);
	return report.photos;
}

const TURNED = join(HOME, "test", "fixtures", "decode", "turned.heic");

/** What exiftool, the reference for all these fields, reads from a file. */
async function told(path: string): Promise<Record<string, unknown>> {
	const running = run(
		"exiftool",
		["-json", "-G1", "-a", "-struct", "-api", "QuickTimeUTC=0", "-charset", "filename=utf8", "-@", "-"],
		{ env: { ...process.env, ...SAME_ORDER } },
	);
	// A command line of Windows brings it few letters beyond those of English.
	running.child.stdin?.end(`${resolve(folder, "photos", path)}\n`);
	const [first] = JSON.parse((await running).stdout);
	return first;
}

const captioned = () => [...files.keys()].filter((path) => path.includes("Line one"));

/** The first captioned file of a kind, and its fields. */
async function firstEnding(end: string) {
	const path = captioned().find((one) => one.endsWith(end));
	assert.ok(path, end);
	return { path, fields: await told(path) };
}

test("every picture and video of the site is in the private copy, by year, time and caption", async () => {
	const copy = JSON.parse(await readFile(join(folder, "site", "archive.json"), "utf8"));
	const media = copy.entries.flatMap(({ media }: { media: { kind: string }[] }) =>
		media.filter(({ kind }) => kind !== "missing"),
	);
	const photos = [...files.keys()].filter((path) => path !== ".vitrine.json");
	assert.equal(photos.length, media.length);
	for (const path of photos)
		assert.match(path, /^\d{4}\/\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d(-\d+)?( [^/]+)?\.(jpg|png|webp|gif|heic|mp4)$/);
	assert.ok(
		photos.some((path) => /^(\d{4})\/\1-\d\d-\d\d \d\d\.\d\d\.\d\d(-1)? Line one π b\.jpg$/.test(path)),
		photos.join("\n"),
	);
});

test("what exiftool says is believed only where it came to its end", () => {
	const ended = (code: unknown, stderr: string) => Object.assign(new Error("exiftool"), { code, stderr });
	assert.deepEqual([...failures(ended(1, "Error: Not a valid JPG - photo-3.jpg\n"))], ["photo-3.jpg"]);
	assert.deepEqual([...failures({ stdout: "", stderr: "" })], []);
	for (const code of ["ENOENT", "ERR_CHILD_PROCESS_STDIO_MAXBUFFER", null])
		assert.throws(() => failures(ended(code, "")), /exiftool/);
});

test("every field arrives in a JPEG", async () => {
	const { path, fields } = await firstEnding(".jpg");
	const [, day = "", time = ""] = /^\d{4}\/(\S+) (\d\d\.\d\d\.\d\d)/.exec(path) ?? [];
	const moment = `${day.replaceAll("-", ":")} ${time.replaceAll(".", ":")}`;
	const author = "Mara Lindqvist-Okafor";
	for (const [name, value] of Object.entries({
		"ExifIFD:DateTimeOriginal": moment,
		"ExifIFD:CreateDate": moment,
		"IFD0:ImageDescription": CAPTION,
		"IFD0:Artist": author,
		"IPTC:Caption-Abstract": CAPTION,
		"IPTC:Keywords": ["größe", "sea"],
		"IPTC:By-line": author,
		"IPTC:DateCreated": moment.slice(0, 10),
		"XMP-dc:Description": CAPTION,
		"XMP-dc:Subject": ["größe", "sea"],
		"XMP-dc:Creator": [author],
	})) {
		const found = fields[name];
		assert.deepEqual(Array.isArray(value) && !Array.isArray(found) ? [found] : found, value, name);
	}
	const offset = String(fields["ExifIFD:OffsetTimeOriginal"]);
	assert.match(offset, /^\+0[12]:00$/);
	assert.equal(fields["XMP-photoshop:DateCreated"], moment + offset);
	assert.equal(fields["IPTC:TimeCreated"], moment.slice(11) + offset);
});

test("every other kind of file takes what it can hold", async () => {
	for (const end of [".png", ".webp"]) {
		const { path, fields } = await firstEnding(end);
		for (const name of ["ExifIFD:DateTimeOriginal", "XMP-dc:Subject"])
			assert.ok(fields[name] !== undefined, `${path}: ${name}`);
		assert.equal(fields["XMP-dc:Description"], CAPTION);
	}
});

test("a HEIC and a GIF take fields too, and a file that takes none is named", async (t) => {
	const work = await workFolder(t);
	const memory = {
		taken: "2024-06-01T10:00:00+02:00",
		caption: CAPTION,
		hashtags: ["sea"],
		place: "",
		author: "Mara",
		alt: "A boat",
	};
	await copyFile(TURNED, join(work, "a.heic"));
	await sharp({ create: { width: 8, height: 8, channels: 3, background: "#123456" } })
		.gif()
		.toFile(join(work, "b.gif"));
	await writeFile(join(work, "c.jpg"), "no picture");
	const write = await openExifTool();
	const fields = new Map(["a.heic", "b.gif", "c.jpg"].map((name) => [name, fieldsOf(memory, name.slice(2))]));
	assert.deepEqual([...(await write(work, fields))], ["c.jpg"]);
	for (const name of ["a.heic", "b.gif"]) {
		const found = await told(join(work, name));
		assert.equal(found["XMP-dc:Description"], CAPTION, name);
		assert.equal(found["XMP-iptcCore:AltTextAccessibility"], "A boat", name);
	}
	assert.equal((await told(join(work, "a.heic")))["ExifIFD:DateTimeOriginal"], "2024:06:01 10:00:00");
	// Versions of exiftool name it differently, so the one that reads both is asked.
	const rotation = (await told(TURNED))["QuickTime:Rotation"];
	assert.ok(rotation !== undefined, "the fixture is turned");
	assert.equal((await told(join(work, "a.heic")))["QuickTime:Rotation"], rotation);
});

test("a video has its time in UTC in the film and in the owner's time for Apple", async () => {
	const { fields } = await firstEnding(".mp4");
	const local = String(fields["Keys:CreationDate"]);
	assert.match(local, /^\d{4}(:\d\d){2} \d\d(:\d\d){2}\+0[12]:00$/);
	const utc = new Date(local.replace(":", "-").replace(":", "-").replace(" ", "T")).toISOString();
	const film = utc.slice(0, 19).replaceAll("-", ":").replace("T", " ");
	assert.equal(fields["QuickTime:CreateDate"], film);
	assert.equal(fields["Track1:MediaCreateDate"], film);
	assert.equal(fields["Keys:Description"], CAPTION);
	assert.equal(fields["Keys:Author"], "Mara Lindqvist-Okafor");
	assert.equal(fields["XMP-dc:Description"], CAPTION);
});

test("the pixels are those of the download, and the films' frames too", async () => {
	const zip = new AdmZip(join(folder, "export.zip"));
	const originals = zip
		.getEntries()
		.filter(({ entryName }) => /media\//.test(entryName))
		.map((entry) => entry.getData());
	const pixels = async (bytes: Buffer) => {
		const raw = await sharp(bytes, { failOn: "none" })
			.raw()
			.toBuffer()
			.catch(() => undefined);
		return raw === undefined ? undefined : createHash("sha256").update(raw).digest("hex");
	};
	const known = new Set((await Promise.all(originals.map(pixels))).filter((hash) => hash !== undefined));
	let compared = 0;
	for (const [path, bytes] of files) {
		if (!/\.(jpg|png|webp|gif)$/.test(path)) continue;
		const hash = await pixels(bytes);
		assert.ok(hash === undefined || known.has(hash), path);
		compared += hash === undefined ? 0 : 1;
	}
	assert.ok(compared >= 8, `${compared} compared`);
	const { path: film } = await firstEnding(".mp4");
	const md5 = async (path: string) => (await run("ffmpeg", ["-v", "error", "-i", path, "-f", "md5", "-"])).stdout;
	const site = [...(await contentsOf(join(folder, "site"))).keys()].filter((path) => path.endsWith(".mp4"));
	const films = await Promise.all(site.map((path) => md5(join(folder, "site", path))));
	assert.ok(films.includes(await md5(join(folder, "photos", film))));
});

test("coordinates, devices and other old marks of the files are gone, and the place is there only if asked for", async () => {
	for (const path of captioned()) {
		const fields = await told(path);
		for (const name of Object.keys(fields))
			assert.doesNotMatch(name, /GPS|:(Make|Model|SerialNumber|Location|City|Sub-location|SpecialInstructions)$/, path);
	}
	await build(true);
	const { fields } = await firstEnding(".jpg");
	assert.equal(fields["XMP-iptcCore:Location"], "Göteborg");
	assert.equal(fields["IPTC:Sub-location"], "Göteborg");
});

test("a second copy writes only what is missing or changed here, and leaves what the owner changed", async () => {
	const first = await build();
	assert.deepEqual(await build(), { written: 0, kept: first.written + first.kept, plain: [] });
	const [gone, edited] = captioned();
	assert.ok(gone && edited);
	await rm(join(folder, "photos", gone));
	await writeFile(join(folder, "photos", edited), "my own");
	assert.equal((await build()).written, 1);
	assert.equal(await readFile(join(folder, "photos", edited), "utf8"), "my own");
	assert.deepEqual([...(await contentsOf(join(folder, "photos"))).keys()].sort(), [...files.keys()].sort());
});

test("the owner's own words for a picture of a story are in its private copy too", async () => {
	const list = join(folder, "site.owner", "alt.csv");
	const rows = (await readFile(list, "utf8")).split("\r\n");
	const at = rows.findIndex((row) => /^stories\/[^,]+,1,,[^,]+\.(webp|jpg)/.test(row));
	assert.ok(at > 0, rows.join("\n"));
	await writeFile(list, rows.with(at, rows[at]?.replace(",1,,", ",1,Two mugs on a sill,") ?? "").join("\r\n"));
	assert.equal((await build()).written, 1);
	const [, year = "", day = ""] = /^stories\/(\d{4})\/(\d\d-\d\d)/.exec(rows[at] ?? "") ?? [];
	const ofDay = [...(await contentsOf(join(folder, "photos"))).keys()].filter((path) =>
		path.startsWith(`${year}/${year}-${day}`),
	);
	const alts = await Promise.all(ofDay.map(async (path) => (await told(path))["XMP-iptcCore:AltTextAccessibility"]));
	assert.deepEqual(
		alts.filter((alt) => alt !== undefined),
		["Two mugs on a sill"],
	);
});

test("the private copy cannot be inside the site", async () => {
	const photos = join(folder, "site", "photos");
	await assert.rejects(buildSite([join(folder, "export.zip")], join(folder, "site"), { photos }), {
		message: /cannot be inside the site/,
	});
});

test("a private copy that cannot be written is said to be it, and not the site", async (t) => {
	const work = await workFolder(t);
	const photos = join(work, "photos");
	const years = [...files.keys()].flatMap((path) => /^\d{4}/.exec(path)?.[0] ?? []);
	await mkdir(photos);
	for (const year of new Set(years)) await writeFile(join(photos, year), "a file in the place of a folder");
	await assert.rejects(buildSite([join(folder, "export.zip")], join(work, "site"), { photos }), {
		code: "photosUnwritable",
		where: photos,
		hint: /--photos/,
	});
	assert.equal(await readFile(join(photos, String(years[0])), "utf8"), "a file in the place of a folder");
});
