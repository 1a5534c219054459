import { openFingerprints } from "../download/folder/fingerprints.ts";
import { openDownload } from "../download/open/open.ts";
import { recognise } from "../layouts/recognise.ts";
import { assertNotOther, assertRecognised } from "../layouts/refuse.ts";
import { type Decoder, openDecoder } from "../media/decode/decoder.ts";
import type { Download } from "../model/download-file.ts";
import type { Emit } from "../model/events.ts";
import { BuildError, type Problem } from "../model/problem.ts";
import { assertWritableOutput } from "../output/current-site.ts";
import { growingFile } from "../output/growing-file.ts";
import { lockedOutput } from "../output/locked.ts";
import { PRIVATE_MARKER } from "../output/manifest.ts";
import { openCacheFolder, projectOf } from "../output/project.ts";
import { scratchTexts } from "../output/scratch-texts.ts";
import { openStaging, type Staging } from "../output/staging.ts";
import { removeWorkspace } from "../output/workspace.ts";
import { INSTAGRAMS_ZONE } from "../readers/html/zone.ts";
import { isPartial, unheardIn } from "./choice/choice.ts";
import { DataSection } from "./data/data-section.ts";
import { type PrivateArchive, readPrivate } from "./files/archive.ts";
import { hearElsewhere } from "./files/hear.ts";
import { reasonsIn } from "./languages/reasons.ts";
import { privateLanguage } from "./languages/words.ts";
import { assertNoFewerRecords, markerText } from "./marker.ts";
import { openEditionMedia } from "./media/edition-media.ts";
import { urisOfConversation, urisOfRecord } from "./media/uris.ts";
import type { Person } from "./model/activity.ts";
import { areaOf } from "./model/areas.ts";
import type { Share } from "./model/conversation.ts";
import { bannerOf } from "./pages/banner.ts";
import { DayPages } from "./pages/days/day-pages.ts";
import { MediaPages } from "./pages/media-pages.ts";
import { ConversationPages } from "./pages/messages/conversation-pages.ts";
import { PeoplePages } from "./pages/people/people-pages.ts";
import { linkTo, urlOf } from "./pages/people/person-pages.ts";
import { OwnPostPages } from "./pages/posts/own-post-pages.ts";
import { PlacedPosts } from "./pages/posts/placed-posts.ts";
import { PostLines } from "./pages/posts/post-lines.ts";
import { type ReceiptLine, receiptPages } from "./pages/receipt-pages.ts";
import { RecordPages } from "./pages/record-pages.ts";
import type { Section, ShownRecord } from "./pages/section.ts";
import { startPage } from "./pages/start-page.ts";
import { SubjectSection } from "./pages/subjects/subject-section.ts";
import { unnamedAmong, unnamedMediaPages } from "./pages/unnamed-media.ts";
import { People } from "./people/people.ts";
import { Entries } from "./render/entries.ts";
import { dayUrl } from "./render/links.ts";
import { openRenderer, privateScripts, privateStylesheet, type View } from "./render/render.ts";
import type { EditionRequest } from "./request.ts";
import { SearchSection } from "./search/search-section.ts";

/** What the caller already has, and what it wants to be told. */
export interface Given {
	/** Not closed here. */
	readonly decoder?: Decoder;
	readonly emit?: Emit;
	/** Called when the edition is in its place, while no other run may write there. */
	readonly published?: (report: EditionReport) => Promise<void>;
}

/** What an edition is made with. */
type Tools = Required<Pick<Given, "decoder" | "emit">>;

/** What became of the files of the download, and what they say. */
export interface EditionReport {
	readonly lines: readonly ReceiptLine[];
	/** What was not opened, such as entries that are not safe. */
	readonly setAside: readonly Problem[];
	/** On pages. */
	readonly records: number;
	/** How often the system has refused to read something of the download, or to decode it. */
	readonly faults: number;
	/** Files that nothing can be shown of. */
	readonly unreadable: number;
	/** Media that pages name and the download does not have. */
	readonly missing: number;
	readonly archive: PrivateArchive;
	/** The paths of all files of the edition. */
	readonly written: ReadonlySet<string>;
}

/**
 * Writes the private edition of a download: everything that its files say, by area, and a receipt over all files. Throws a
 * BuildError when nothing can be read or written; then a former edition is as it was.
 */
export function makeEdition(request: EditionRequest, given: Given = {}): Promise<EditionReport> {
	const { archives, output, limits } = request;
	const { emit = () => undefined } = given;
	return lockedOutput(output, async () => {
		await assertWritableOutput(output, "private");
		await openCacheFolder(output);
		const fingerprints = await openFingerprints(projectOf(output).fingerprints);
		const download = await openDownload(archives, limits, fingerprints);
		const decoder = given.decoder ?? openDecoder({ workers: 2 });
		try {
			const report = await writeEdition(download, request, { decoder, emit });
			await fingerprints.save();
			await given.published?.(report);
			return report;
		} finally {
			if (given.decoder === undefined) await decoder.close();
			await download.close();
		}
	});
}

async function writeEdition(download: Download, request: EditionRequest, given: Tools): Promise<EditionReport> {
	assertNotOther(download, request.lang);
	// Before thousands of pictures are prepared that are not of Instagram.
	if (!download.files.some(({ path }) => areaOf(path) !== "other" || /\.(?:json|html?)$/i.test(path)))
		assertRecognised(recognise(download), download, request.lang);
	const staging = await openStaging(request.output, "private");
	try {
		return await fill(staging, download, request, given);
	} catch (error) {
		// What was refused is not wanted, and its pages are private: only a run that was killed leaves them for the next. From here
		// on the workspace holds nothing of a former edition: opening it has put that back.
		const { building, changed } = projectOf(request.output);
		if (error instanceof BuildError) await removeWorkspace(building, { backup: changed });
		throw error;
	}
}

/** Writes all pages into the staging folder, and puts it into the place of the former edition. */
async function fill(
	staging: Staging,
	download: Download,
	{ output, lang, timezone, htmlTimezone, me, choice, allowRemovals, gallery, jobs, css = "" }: EditionRequest,
	given: Tools,
): Promise<EditionReport> {
	const { files, setAside } = download;
	const language = privateLanguage(lang, timezone);
	const zone = htmlTimezone ?? INSTAGRAMS_ZONE;
	const text = reasonsIn(lang);
	const stage = { ...given, staging, output, gallery, jobs, textOf: text };
	const media = await openEditionMedia(files, { ...stage, isPartial: isPartial(choice) });
	const render = openRenderer(language);
	const written = new Set<string>();
	const writeText = async (path: string, text: string) => {
		await staging.writeText(path, text);
		written.add(path);
	};
	const grow = (path: string) => {
		written.add(path);
		return growingFile(staging, path);
	};
	let banner = "";
	const write = (view: View) => writeText(view.url, render(view, banner));
	const people = new People();
	const entries = new Entries(language);
	const placed = new PlacedPosts(language);
	const linkOf = (person: Person) => linkTo(person, people);
	const showing = {
		language,
		media,
		personUrl: (name: string) => urlOf(name, people),
		dayUrl: (day: string) => dayUrl(day),
		postUrl: ({ owner, link, text }: Share) => placed.urlOf({ owner, address: link, text }),
	};
	const conversations = new ConversationPages(showing, write);
	const personOf = (person: Person) => linkOf(person)?.url ?? "";
	const pages = new RecordPages({ ...showing, personOf, placed }, await scratchTexts(staging, "records"), write);
	const posts = new PostLines(placed, { language, media });
	const days = new DayPages({ people, posts, language, entries }, write);
	const ownPosts = new OwnPostPages(placed, { language, media, linkOf }, write);
	const ofFile = async (shown: ShownRecord) => {
		for (const section of sections) await section.record?.(shown);
	};
	// The first four know where posts, entries, records and people are, to which the others lead.
	const sections: readonly Section[] = [
		{ end: async (archive) => posts.end(archive) },
		{ end: async (archive) => entries.end(archive) },
		{ end: async () => pages.place() },
		new PeoplePages({ people, posts, language, entries }, write),
		{ end: () => pages.end(ofFile) },
		days,
		ownPosts,
		new SubjectSection(entries, { ...showing, personOf, postOf: (told) => posts.postOf(told) }, write),
		new MediaPages(showing, write),
		new SearchSection({ language, timezone, sums: pages.sums, entries, people }, { write, writeText }),
		new DataSection({ language, htmlZone: zone, posts: placed }, { grow, writeText }),
	];
	const lines: ReceiptLine[] = [];
	const likelyZones = htmlTimezone === undefined ? [zone, timezone, "UTC"] : [];
	const archive = await readPrivate(
		files,
		{ zone, likelyZones, me, choice },
		{
			begin: async (name, posts) => {
				banner = bannerOf(name, language);
				await media.wantFiles(posts.all.flatMap((post) => post.media));
				placed.begin(posts);
			},
			record: async (file, record, collected) => {
				await media.want(urisOfRecord(record));
				await pages.add(file, record, entries.added(collected));
			},
			file: async (file, outcome) => void lines.push({ file, outcome }),
			conversation: async (assembled) => {
				await media.want(urisOfConversation(assembled));
				const shown = await conversations.add(assembled);
				for (const section of sections) await section.conversation?.(shown);
			},
		},
	);
	// Some archives, such as that of encrypted chats, are known by what is in them alone.
	const isKnown = archive.conversations.length > 0 || files.some(({ path }) => areaOf(path) !== "other");
	if (!isKnown) assertRecognised(recognise(download), download, lang);
	await hearElsewhere(files, choice, { zone });
	const unheard = unheardIn(choice);
	if (unheard.length > 0) throw new BuildError("personUnheard", { names: unheard.join(", ") });
	await conversations.end(archive.handles);
	for (const section of sections) await section.end(archive);
	const unnamed = unnamedAmong(lines, media);
	for (const view of unnamedMediaPages(unnamed, language)) await write(view);
	const hasUnnamed = unnamed.length > 0;
	const receipt = { lines, setAside, media, hasUnnamed, isPartial: isPartial(choice) };
	for (const view of receiptPages(receipt, language, text)) await write(view);
	const [talks, counts] = [conversations.latest, days.counts];
	const sums = { files: pages.sums, entries, posts: ownPosts.sums, talks, days: counts, hasUnnamed };
	await write(startPage(sums, archive, { choice, language, personOf }));
	await writeText("private.css", privateStylesheet() + css);
	for (const [name, text] of privateScripts()) await writeText(name, text);
	const records = pages.records + conversations.records;
	await writeText(PRIVATE_MARKER, markerText(records, language.lang));
	if (!allowRemovals) await assertNoFewerRecords(output, records);
	for (const path of media.paths()) written.add(path);
	await staging.prune(written);
	await staging.publish();
	await media.keep();
	const unreadable = lines.filter(({ file }) => media.shownOf(file)?.is === "unreadable").length;
	const faults = download.faults() + media.unsettled();
	return { written, lines, setAside, archive, records, faults, unreadable, missing: media.missing() };
}
