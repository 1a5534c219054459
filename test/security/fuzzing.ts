import assert from "node:assert/strict";
import { open, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { layouts } from "../../sample/layouts.ts";
import { inEnglish } from "../../src/languages/problems/owner-language.ts";
import { readIndexes } from "../../src/layouts/read.ts";
import { recognise } from "../../src/layouts/recognise.ts";
import { MalformedMedia } from "../../src/media/malformed.ts";
import { readPictureFacts } from "../../src/media/picture/facts.ts";
import { isStrippable, stripPicture } from "../../src/media/picture/strip.ts";
import { sharp } from "../../src/media/sharp.ts";
import { HEAD_BYTES, isVideo, sniff } from "../../src/media/sniff.ts";
import { sanitiseVideo } from "../../src/media/video/sanitise.ts";
import { DamagedFile } from "../../src/model/download-file.ts";
import { HOME } from "../../src/model/home.ts";
import { readPrivate } from "../../src/private/files/archive.ts";
import { privateLanguage } from "../../src/private/languages/words.ts";
import type { Share } from "../../src/private/model/conversation.ts";
import { DayPages } from "../../src/private/pages/days/day-pages.ts";
import { ConversationPages } from "../../src/private/pages/messages/conversation-pages.ts";
import { PeoplePages } from "../../src/private/pages/people/people-pages.ts";
import { linkTo, urlOf } from "../../src/private/pages/people/person-pages.ts";
import { OwnPostPages } from "../../src/private/pages/posts/own-post-pages.ts";
import { PlacedPosts } from "../../src/private/pages/posts/placed-posts.ts";
import { PostLines } from "../../src/private/pages/posts/post-lines.ts";
import type { Section } from "../../src/private/pages/section.ts";
import { People } from "../../src/private/people/people.ts";
import { Entries } from "../../src/private/render/entries.ts";
import { dayUrl } from "../../src/private/render/links.ts";
import { noMedia } from "../../src/private/render/media-files.ts";
import { recordView } from "../../src/private/render/record-view.ts";
import type { View } from "../../src/private/render/render.ts";
import { PrivateValues } from "../../src/readers/private-values.ts";
import { readAltTexts } from "../../src/site/alt-texts/alt-texts.ts";
import { websiteLink } from "../../src/site/pages/profile.ts";
import { webVtt } from "../../src/site/pages/subtitles.ts";
import { captionView } from "../../src/site/text/caption.ts";
import { unexpectedIn } from "../../src/verify/medium.ts";
import { plainText } from "../../src/verify/plain.ts";
import { shapesIn } from "../../src/verify/shapes.ts";
import { textsIn } from "../private/texts.ts";
import { context, downloadOf } from "../read-download.ts";
import { variedAccount } from "./account.ts";
import { attacks } from "./attacks.ts";

/** Gives whole numbers from 0 to below `below`. */
export type Pick = (below: number) => number;

/** Something that takes bytes of a stranger: it must answer, or throw one of its own errors, whatever they are. */
export interface Target {
	readonly name: string;
	/** Valid inputs, to be changed. */
	readonly seeds: readonly Buffer[];
	readonly run: (bytes: Buffer) => Promise<void>;
}

const LIMITS = [0, 1, 0x7f, 0x80, 0xff];
const PIECES = [
	...attacks.slice(0, 12),
	"null",
	"[]",
	"{}",
	"1e999",
	'"\\ud800"',
	"__proto__",
	"-1",
	'{"a":'.repeat(300),
	"[".repeat(3000),
];

/** One to six changes of bytes: single ones, numbers at their limits, pieces taken out, doubled, moved, or of other texts. */
export function mutate(bytes: Buffer, pick: Pick): Buffer {
	if (pick(50) === 0) return Buffer.from(Array.from({ length: pick(400) }, () => pick(256)));
	let changed = Buffer.from(bytes);
	for (let change = pick(6); change >= 0 && changed.length > 0; change--) {
		const at = pick(changed.length);
		const from = pick(changed.length);
		const piece = changed.subarray(from, from + pick(200));
		const kind = pick(9);
		if (kind < 2) changed.writeUInt8(pick(256), at);
		else if (kind === 2) changed.writeUInt8(LIMITS[pick(LIMITS.length)] ?? 0, at);
		else if (kind === 3) changed.fill(pick(2) * 0xff, at, Math.min(changed.length, at + 1 + pick(8)));
		else if (kind === 4) changed = Buffer.concat([changed.subarray(0, at), changed.subarray(at + pick(60))]);
		else if (kind === 5) changed = Buffer.concat([changed.subarray(0, at), piece, changed.subarray(at)]);
		else if (kind === 6) piece.copy(changed, at);
		else if (kind === 7) changed = Buffer.from(changed.subarray(0, pick(4) === 0 ? at : changed.length - pick(50)));
		else {
			const text = Buffer.from(PIECES[pick(PIECES.length)] ?? "");
			changed = Buffer.concat([changed.subarray(0, at), text, changed.subarray(at + pick(2) * text.length)]);
		}
	}
	return changed;
}

const CLIPS = join(HOME, "test", "fixtures", "clips/");
const DECODE = join(HOME, "test", "fixtures", "decode/");

/** All targets; `folder` is for their files. */
export async function targetsIn(folder: string): Promise<readonly Target[]> {
	return [...(await readerTargets()), ...(await privateTargets()), await mediaTarget(folder), textTarget()];
}

/** Every file of text of each layout, read and shown as the private edition does. */
async function privateTargets(): Promise<readonly Target[]> {
	const account = variedAccount();
	const language = privateLanguage("en", "UTC");
	const seeds = new Map<string, { readonly path: string; readonly bytes: Buffer }[]>();
	for (const layout of layouts) {
		for (const { path, bytes } of layout.write({ ...account, entries: account.entries.slice(0, 3) })) {
			const kind = /\.json$/.test(path) ? "JSON" : /\.html$/.test(path) ? "pages" : undefined;
			if (kind !== undefined)
				seeds.set(kind, [...(seeds.get(kind) ?? []), { path, bytes: Buffer.from(await bytes()) }]);
		}
	}
	return [...seeds].map(([kind, files]) => ({
		name: `${kind} of the private edition`,
		seeds: files.map(({ bytes }) => bytes),
		run: async (changed: Buffer) => {
			// Whatever it is called, as long as it is read as that kind.
			for (const path of new Set([
				files[0]?.path ?? "",
				`messages/inbox/a_1/message_1.${kind === "JSON" ? "json" : "html"}`,
			])) {
				const download = downloadOf([{ path, bytes: () => changed }]);
				const assumed = { zone: "UTC", likelyZones: ["UTC"], me: [] };
				const people = new People();
				const write = async ({ title }: View) => assert.ok(title.isWellFormed());
				const placed = new PlacedPosts(language);
				const showing = {
					...{ language, media: { ...noMedia, ofFile: () => undefined } },
					linkOf: (person: Parameters<typeof linkTo>[0]) => linkTo(person, people),
					personUrl: (name: string) => urlOf(name, people),
					dayUrl: (day: string) => dayUrl(day),
					postUrl: ({ owner, link, text }: Share) => placed.urlOf({ owner, address: link, text }),
				};
				const posts = new PostLines(placed, showing);
				const known = { people, posts, language, entries: new Entries(language) };
				const sections: readonly Section[] = [
					new PeoplePages(known, write),
					new DayPages(known, write),
					new OwnPostPages(placed, showing, write),
				];
				const archive = await readPrivate(download.files, assumed, {
					begin: async (_, all) => placed.begin(all),
					record: async (_, record) => {
						for (const text of textsIn(record)) assert.ok(text.isWellFormed());
						recordView(record, language);
					},
					file: async () => undefined,
					conversation: async (assembled) => {
						for (const message of assembled.conversation.messages)
							assert.ok(Number.isSafeInteger(message.milliseconds) && message.text.isWellFormed());
						const shown = await new ConversationPages(showing, write).add(assembled);
						for (const section of sections) await section.conversation?.(shown);
					},
				});
				known.entries.end(archive);
				for (const section of sections) await section.end(archive);
			}
		},
	}));
}

/** Each kind of index of each layout, read as a build reads it. */
async function readerTargets(): Promise<readonly Target[]> {
	const account = variedAccount();
	const few = { ...account, entries: account.entries.slice(0, 8) };
	const seeds = new Map<string, { path: string; bytes: Buffer[] }>();
	for (const layout of layouts) {
		const { claims } = recognise(downloadOf(layout.write(few)));
		for (const { file } of claims) {
			const kind = file.path.replace(/^.*\//, "").replace(/\d+/, "");
			const known = seeds.get(kind) ?? { path: file.path, bytes: [] };
			known.bytes.push(await file.read());
			seeds.set(kind, known);
		}
	}
	return [...seeds].map(([kind, { path, bytes }]) => ({
		name: `the index ${kind}`,
		seeds: bytes,
		run: async (changed: Buffer) => {
			const { claims } = recognise(downloadOf([{ path, bytes: () => changed }]));
			assert.equal(claims.length, 1);
			for (const { reading, failed } of await readIndexes(claims, context, new PrivateValues())) {
				assert.ok(failed === undefined || inEnglish.text(failed) !== "");
				for (const { posted, media, caption } of reading.records.entries ?? []) {
					assert.ok(Number.isSafeInteger(posted.seconds) && caption.isWellFormed());
					assert.ok(media.every(({ uri }) => typeof uri === "string"));
				}
			}
		},
	}));
}

/** Pictures and videos through the door: told by their bytes, judged, and cleaned; what comes out must stand the leak check. */
async function mediaTarget(folder: string): Promise<Target> {
	const picture = sharp({ create: { width: 48, height: 32, channels: 3, background: "#a05020" } });
	const formats = await Promise.all(
		(["jpeg", "png", "webp", "gif"] as const).map((format) =>
			picture
				.clone()
				.withExif({ IFD0: { Artist: "x" } })
				.toFormat(format)
				.toBuffer(),
		),
	);
	const progressive = await picture.clone().jpeg({ progressive: true }).withMetadata().toBuffer();
	const clips = ["h264.mp4", "phone-keys.mov", "captions.mp4", "vp9.mp4", "rotated.mp4"];
	const files = [...clips.map((name) => join(CLIPS, name)), join(DECODE, "display-p3.heic")];
	const [source, target] = [join(folder, "source"), join(folder, "target")];
	return {
		name: "the door for media",
		seeds: [...formats, progressive, ...(await Promise.all(files.map((file) => readFile(file))))],
		run: async (changed) => {
			const type = sniff(changed.subarray(0, HEAD_BYTES));
			if (type === undefined) return;
			try {
				if (isVideo(type)) {
					await writeFile(source, changed);
					await sanitiseVideo(source, target);
				} else {
					await readPictureFacts(changed);
					if (!isStrippable(type)) return;
					await writeFile(target, await stripPicture(type, changed));
				}
			} catch (error) {
				if (error instanceof MalformedMedia || error instanceof DamagedFile) return;
				throw error;
			}
			const file = await open(target);
			try {
				assert.equal(await unexpectedIn(file, (await file.stat()).size), undefined);
			} finally {
				await file.close();
			}
		},
	};
}

/** Texts of strangers, of the owner's files, and of written pages. */
function textTarget(): Target {
	return {
		name: "texts",
		seeds: [
			...attacks.map((text) => Buffer.from(text)),
			Buffer.from("1\n00:00:01,000 --> 00:00:02,500\n<i>Hello</i>\n\n2\n00:00:03,000 --> 00:00:04,000\nyou\n"),
			Buffer.from('post,slide,alt\r\n"2019/07-14-183005",1,"a ""dog"""\r\n'),
			Buffer.from('<p title="&quot;&#64;">a@b.org +46 700 441163 57.7044, 11.9633 203.0.113.7</p>'),
			Buffer.from("https://example.org/x?y=z#w mailto:a@b.org javascript:x"),
		],
		run: async (changed) => {
			const text = changed.toString("utf8");
			webVtt(text, (line) => line);
			readAltTexts(text).get("2019/07-14-183005", 1);
			const { url } = websiteLink(text);
			assert.match(url, /^(?:$|https?:\/\/|mailto:)/);
			const { pieces } = captionView(text, () => "x.html");
			assert.equal(pieces.map((piece) => piece.text).join(""), text);
			shapesIn(plainText("x.html", text));
			shapesIn(plainText("x.js", text));
		},
	};
}
