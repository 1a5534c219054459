import { parseHeaders } from "../../src/deliver/preview/headers.ts";
import { rangeOf } from "../../src/deliver/preview/server.ts";
import { parseChecksums } from "../../src/deliver/stick/checksums.ts";
import { isJunk, isUnfinished, printableName, safePath } from "../../src/download/names.ts";
import { findRoots } from "../../src/download/roots.ts";
import { kindOf as kindOfNonZip } from "../../src/download/zip/broken.ts";
import { cdata, entryHtml, entryTitle, escapeXml } from "../../src/exports/markup.ts";
import { excerpt } from "../../src/languages/excerpt.ts";
import { reasonToIgnore } from "../../src/layouts/ignored.ts";
import { readIndexes } from "../../src/layouts/read.ts";
import { recognise } from "../../src/layouts/recognise.ts";
import { nameInParts } from "../../src/merge/profile.ts";
import { isInside, resolver } from "../../src/merge/resolve.ts";
import { captionStart } from "../../src/photo-copy/names.ts";
import { assemble } from "../../src/private/conversations/conversations.ts";
import { areaOf } from "../../src/private/model/areas.ts";
import type { GenericRecord } from "../../src/private/model/generic-record.ts";
import { noneCollected } from "../../src/private/readers/collected.ts";
import { factsOf, handleIn, handleInAddress } from "../../src/private/readers/facts.ts";
import { glanceAt } from "../../src/private/readers/glance.ts";
import { parseHtmlRecords } from "../../src/private/readers/html-records.ts";
import { parseJson2018 } from "../../src/private/readers/json-2018.ts";
import { parseJsonRecords } from "../../src/private/readers/json-records.ts";
import { isTimeLabel, privateMeaning } from "../../src/private/readers/labels.ts";
import { parseLargeJson } from "../../src/private/readers/large-json.ts";
import { scanThread } from "../../src/private/readers/scan-thread.ts";
import { sentenceOf } from "../../src/private/readers/sentences.ts";
import { fillOf, isOf2018 } from "../../src/private/readers/tables.ts";
import { parseTextRecords } from "../../src/private/readers/text-records.ts";
import { threadOf, threadPart } from "../../src/private/readers/thread.ts";
import { decodeText } from "../../src/readers/decode.ts";
import { isDraftIn } from "../../src/readers/drafts.ts";
import {
	addressOf,
	hasExtension,
	isDecoration,
	isMedium,
	isRemote,
	isSubtitles,
} from "../../src/readers/html/addresses.ts";
import { findClock } from "../../src/readers/html/clock.ts";
import { readPage } from "../../src/readers/html/collect-records.ts";
import { isDate, namedMonth, orderOf, parseDate, parseDay } from "../../src/readers/html/dates.ts";
import { readHeader } from "../../src/readers/html/header.ts";
import { foldWord, monthOf } from "../../src/readers/html/months.ts";
import { mediaPage, postsPage } from "../../src/readers/html/posts.ts";
import { collectPrivateTexts } from "../../src/readers/html/private-values.ts";
import { profilePage } from "../../src/readers/html/profile.ts";
import { Texts } from "../../src/readers/html/texts.ts";
import { secondsIn } from "../../src/readers/html/zone.ts";
import { detailedPosts, postsByShape } from "../../src/readers/json/detailed-posts.ts";
import { flatMedia } from "../../src/readers/json/flat-media.ts";
import { media2018, picture2018, pictures2018, profile2018 } from "../../src/readers/json/media-2018.ts";
import { posts } from "../../src/readers/json/posts.ts";
import { collectPrivateValues } from "../../src/readers/json/private-values.ts";
import { profile } from "../../src/readers/json/profile.ts";
import { records } from "../../src/readers/json/records.ts";
import { Json } from "../../src/readers/json.ts";
import { labelValues } from "../../src/readers/label-values.ts";
import { meaningOf, truthOf } from "../../src/readers/labels.ts";
import { decodedMojibake } from "../../src/readers/mojibake.ts";
import { percentDecoded, withoutQuery } from "../../src/readers/paths.ts";
import { codesIn, kindOfValue, PrivateValues, tokensOf } from "../../src/readers/private-values.ts";
import { linkedUsername } from "../../src/readers/profile.ts";
import { clean, repairText } from "../../src/readers/text.ts";
import { isoToSeconds, momentOf, toSeconds } from "../../src/readers/time.ts";
import { asWindows1252, fromWindows1252 } from "../../src/readers/windows-1252.ts";
import { mentionsAs } from "../../src/select/mentions.ts";
import { altTextsFile, readAltTexts } from "../../src/site/alt-texts/alt-texts.ts";
import { websiteLink } from "../../src/site/pages/profile.ts";
import { webVtt } from "../../src/site/pages/subtitles.ts";
import { captionView, languageOfScript } from "../../src/site/text/caption.ts";
import { frequentWords } from "../../src/site/text/frequent-words.ts";
import { addressOfTag, tagOf, tagsIn } from "../../src/site/text/hashtags.ts";
import { printable } from "../../src/terminal/escape-controls.ts";
import { mediaForms, textForms } from "../../src/verify/forms.ts";
import { leakCheck } from "../../src/verify/leaks.ts";
import { plainText } from "../../src/verify/plain.ts";
import { Published } from "../../src/verify/published.ts";
import { shapesIn } from "../../src/verify/shapes.ts";
import { external, links } from "../../src/verify/text-checks.ts";
import { context, downloadOf } from "../read-download.ts";
import { PRIVATE_FILES } from "./private-files.ts";

const FILE = "your_instagram_activity/media/posts_1.json";
const PAGE = "your_instagram_activity/media/posts_1.html";

type Applied = Readonly<Record<string, (input: string) => unknown>>;

const json = (text: string) => Json.parse(Buffer.from(text));
const page = (html: string) => readPage(html, PAGE);
const readAsIndex = (text: string) =>
	readIndexes(
		recognise(downloadOf([{ path: FILE, bytes: () => Buffer.from(text) }])).claims,
		context,
		new PrivateValues(),
	);
/** Words as lines of a profile, as labels of a table, or as dates. */
const lines = (text: string) =>
	text.split(/[ \n]/).map((value) => ({ label: value, value, href: value, date: value, month: 7 }));

/** Records as every reader of private files reads them. */
const fillAll = (records: readonly GenericRecord[]) => {
	const facts = records.map(factsOf);
	const into = noneCollected();
	for (const file of PRIVATE_FILES) {
		const fill = fillOf(`${file}.json`);
		if (fill === undefined) throw new Error(`${file} has a reader`);
		for (const one of facts) fill(one, into);
	}
};

/** What the others call for each of their inputs. */
export const WITHIN = [
	...[
		"Json",
		"knownMembers",
		"records",
		"unknownRecords",
		"jsonMedium",
		"entriesOfMedia",
		"plainPosts",
		"isPlain",
		"joined",
		"labelValues",
		"joinFlattened",
	],
	...["walk", "readPage", "recordOf", "contentOf", "momentsOn", "SubtitleLinks", "labelledRecord"],
	...[
		"isCaptionIn",
		"unknownCaptions",
		"entriesOf",
		"profileOf",
		"isShown",
		"toMilliseconds",
		"isoToMilliseconds",
		"looksGarbled",
	],
];

/** What is applied to texts. */
export const TO_TEXTS: Applied = {
	asWindows1252,
	fromWindows1252,
	decodedMojibake,
	addressOf: (text) => addressOf(text, text),
	isMedium,
	isSubtitles,
	isDecoration,
	isRemote,
	withoutQuery,
	percentDecoded,
	findClock,
	isDate,
	namedMonth,
	parseDate,
	parseDay,
	orderOf: (text) => orderOf(lines(text)),
	foldWord,
	monthOf,
	secondsIn: () => secondsIn("Europe/Berlin"),
	Texts: (text) => {
		const texts = new Texts({ text: () => undefined, line: () => undefined });
		texts.beginTable();
		for (const piece of text.split("\n")) {
			texts.add(piece);
			texts.lineBreak();
			texts.beginLine();
			texts.add(piece);
			texts.link(piece);
		}
		texts.beginHeading();
		texts.endHeading();
		texts.endTable();
	},
	PrivateValues: (text) => {
		const secrets = new PrivateValues();
		for (const { value } of lines(text)) secrets.add("a token", value);
		return [...secrets];
	},
	kindOfValue,
	tokensOf,
	codesIn,
	meaningOf,
	truthOf,
	linkedUsername: (text) => [linkedUsername(lines(text)), linkedUsername([{ value: text, href: text }])],
	decodeText: (text) => [decodeText(Buffer.from(text)), decodeText(Buffer.from(`\ufeff${text}`, "utf16le"))],
	hasExtension,
	repairText,
	clean,
	isoToSeconds,
	toSeconds: (text) => toSeconds(Number(text)),
	momentOf: (text) => momentOf(undefined, [], [text, ...text.split("\n")]),
	// Of the rest of the program.
	altTextsFile: (text) => altTextsFile([{ post: text, slide: 1, alt: text, picture: text, caption: text }]),
	addressOfTag: (text) => addressOfTag(text),
	captionStart,
	captionView: (text) => captionView(text, (tag) => tag),
	cdata,
	entryHtml: (caption) => entryHtml({ ...entry, caption }, (path) => path),
	entryTitle: (caption) => entryTitle({ ...entry, caption }),
	escapeXml,
	excerpt: (text) => [excerpt(text, 80), excerpt(text, 200)],
	findRoots: (text) => findRoots([text, ...text.split("\n")]),
	kindOfNonZip: (text) => kindOfNonZip(Buffer.from(text)),
	frequentWords: (text) => frequentWords([text, ...text.split("\n")], 10),
	isInside,
	isJunk,
	isUnfinished,
	safePath,
	languageOfScript,
	links: (text) => links.findings({ path: "2019/a.html", text }, new Set()),
	loaded: (text) => [
		external.findings({ path: "a.html", text }, new Set()),
		external.findings({ path: "a.css", text }, new Set()),
	],
	mediaForms: (value) => mediaForms({ kind: "a token", value }),
	mentionsAs: (text) => [mentionsAs("mask", "own")(text), mentionsAs("text", "own")(text)],
	nameInParts: (text) => nameInParts([{ part: text }]),
	plainText: (text) => [plainText("a.html", text), plainText("a.js", text)],
	printable,
	printableName,
	rangeOf: (text) => rangeOf(text, 1000),
	readAltTexts: (text) => readAltTexts(`post,slide,alt\n${text}`),
	parseHeaders,
	parseChecksums,
	reasonToIgnore,
	resolver: (text) => resolver(downloadOf([{ path: text, bytes: () => Buffer.of() }]).files)(`a/${text}`, ""),
	shapesIn,
	areaOf,
	fillOf,
	isOf2018,
	handleIn: (text) => [handleIn(text), handleInAddress(text)],
	privateMeaning,
	isTimeLabel,
	sentenceOf,
	threadOf,
	parseTextRecords,
	tagOf,
	tagsIn,
	textForms: (value) => textForms({ kind: "a token", value }),
	websiteLink,
	webVtt: (text) => webVtt(text, (line) => line),
};

/** What is applied to texts in which no two words are alike. */
export const TO_WORDS: Applied = {
	leakCheck: async (text) => {
		const secrets = new PrivateValues();
		for (const value of text.split(/[ \n]/)) secrets.add("a telephone number", value);
		// Found at every size, because the first find alone reads all of the program's own texts.
		const always = "one that is always found";
		secrets.add("a token", always);
		const published = new Published([always, text, ...text.split("\n")]);
		const check = leakCheck({ secrets, published, folders: [] });
		const page = Buffer.from(escapeXml(`${always} ${text}`));
		return [await check.text("a.html", page), await check.text("b.js", page)];
	},
};

/** What is applied to indexes in JSON. */
export const TO_INDEXES: Applied = {
	collectPrivateValues: (text) => collectPrivateValues(json(text), new PrivateValues()),
	isDraftIn: (text) => {
		const all = records(json(text)).map(labelValues);
		return all.map(isDraftIn(all));
	},
	posts: (text) => posts("post", "published")(FILE, json(text)),
	postsByShape: (text) => postsByShape(FILE, json(text)),
	flatMedia: (text) => flatMedia("story", "published")(FILE, json(text)),
	detailedPosts: (text) => detailedPosts(FILE, records(json(text))),
	profile: (text) => profile(FILE, json(text)),
	scanThread: (text) => {
		const messages = text.startsWith("[") ? text : `[${text}]`;
		return scanThread(Buffer.from(`{"participants":[],"messages":${messages}}`), { thread: "a_1", number: 1 });
	},
	glanceAt: (text) => {
		const bytes = Buffer.from(`{"participants":[],"messages":[{"timestamp_ms":1700000000000},${text}]}`);
		return glanceAt(bytes, { few: 50, isSampled: () => true });
	},
	media2018: (text) => media2018(FILE, json(text), context),
	picture2018: (text) => picture2018(FILE, json(text)),
	pictures2018: (text) => pictures2018(FILE, json(text)),
	profile2018: (text) => profile2018(FILE, json(text)),
	readIndexes: readAsIndex,
	parseJsonRecords: (text) => fillAll(parseJsonRecords(json(text)).records),
	parseJson2018: (text) => parseJson2018(json(text)),
	parseLargeJson: (text) => [...parseLargeJson(Buffer.from(text))].map(({ value }) => parseJsonRecords(value)),
	assemble: (text) => assemble([threadPart(json(text), { thread: "inbox/a", number: 1 })], { names: [], by: "none" }),
};

/** What is applied to pages. */
export const TO_PAGES: Applied = {
	collectPrivateTexts: (html) => collectPrivateTexts(page(html), PAGE, new PrivateValues()),
	readHeader: (html) => readHeader(html, ["Europe/Berlin", "UTC"]),
	postsPage: (html) => postsPage("post", "published")(PAGE, page(html), context),
	mediaPage: (html) => mediaPage("story", "published")(PAGE, page(html), context),
	profilePage: (html) => profilePage(PAGE, page(html)),
	parseHtmlRecords: (html) => fillAll(parseHtmlRecords(html, PAGE, "UTC").records),
};

const entry = {
	id: "2019/07-14-183005",
	kind: "post",
	url: "2019/07-14-183005.html",
	published: "",
	publishedText: "",
	caption: "",
	place: "",
	hashtags: [],
	media: [],
	notes: [],
} as const;
