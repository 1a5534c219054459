import { areExact, areNear, type Candidate, captionsAgree, minuteOf } from "./candidate.ts";
import { addTo, byId, type Group, isSameMoment, keysBy, someOf } from "./join-indexes.ts";
import { oneToOne } from "./one-to-one.ts";
import type { PictureEvidence } from "./picture-evidence.ts";

/**
 * Joins the entries of several downloads, the newest first. The rule: each entry of a download is at most one entry of the
 * others, and the strongest evidence decides first: the same record, Instagram's number for it, the same medium (its bytes
 * or its number) at the same time, the same time and caption, and at last pictures that look alike for what has no partner.
 * So no download has more entries than all of them together, and one that is given twice changes nothing.
 */
export async function joinDownloads(
	downloads: readonly (readonly Group[])[],
	evidence: PictureEvidence,
): Promise<readonly Group[]> {
	const [newest = [], ...older] = downloads;
	const all = [...newest];
	for (const download of older) addTo(all, download, await pairsOf(download, all, evidence));
	return all;
}

async function pairsOf(
	left: readonly Group[],
	right: readonly Group[],
	evidence: PictureEvidence,
): Promise<ReadonlyMap<Group, Group>> {
	const match = oneToOne(inTime(left), inTime(right));
	await match.pairBy(keysBy(ownKeys), always);
	await match.pairBy(byId, someOf(areNear));
	// The same medium at the same time: first where all else agrees, an edited caption last. A number is surer than bytes, which
	// two posts may share.
	for (const keysOf of [idKeys, contentKeys]) {
		for (const isSure of [
			someOf((a, b) => isSameMoment(a, b) && haveSameMedia(a, b) && a.entry.caption === b.entry.caption),
			someOf((a, b) => isSameMoment(a, b) && haveSameMedia(a, b)),
			someOf((a, b) => isSameMoment(a, b) && captionsAgree(a, b)),
			someOf(isSameMoment),
		])
			await match.pairBy(keysBy(inMinute(keysOf)), isSure);
		const isLikely = someOf((a, b) => areNear(a, b) && captionsAgree(a, b));
		await match.pairBy(keysBy(keysOf), isLikely);
	}
	// The same time and caption. Where several share them, or there is no caption, pictures decide, as far as they can.
	const byCaption = keysBy(({ entry }) => {
		const minute = minuteOf(entry.posted);
		return minute === undefined ? [] : [`${minute} ${entry.caption}`];
	});
	const isTwin = someOf((a, b) => isSameMoment(a, b) && a.entry.caption === b.entry.caption);
	await match.pairBy(byCaption, async (a, b) => isTwin(a, b) && (await evidence.alike(a, b)));
	const isCaptioned = someOf((a, b) => areExact(a, b) && a.entry.caption !== "" && a.entry.caption === b.entry.caption);
	const mayBeOne = async (a: Group, b: Group) => isCaptioned(a, b) || !(await evidence.contradict(a, b));
	await match.pairBy(byCaption, async (a, b) => isTwin(a, b) && (await mayBeOne(a, b)));
	const couldBe = someOf(
		(a, b) => areNear(a, b) && captionsAgree(a, b) && (a.entry.shelf === b.entry.shelf || isSameMoment(a, b)),
	);
	await match.pairBy(keysBy(timeKeys), async (a, b) => couldBe(a, b) && (await evidence.alike(a, b)));
	return match.pairs;
}

const always = () => true;

/**
 * Oldest first, so that entries with a key in common are paired in the order of posting. Within a minute pages have the newest
 * first; JSON has seconds.
 */
function inTime(groups: readonly Group[]): readonly Group[] {
	return groups
		.map((group, index) => ({ group, posted: group[0].entry.posted, index }))
		.sort((a, b) => {
			const areCoarse = a.posted.precision !== "second" && b.posted.precision !== "second";
			return a.posted.seconds - b.posted.seconds || (areCoarse ? b.index - a.index : a.index - b.index);
		})
		.map(({ group }) => group);
}

/** Everything in a record: only a copy of the same index has the same. */
function ownKeys({ entry, media }: Candidate): readonly string[] {
	const { kind, shelf, id, posted, caption, source } = entry;
	const contents = media.map(({ content }) => content);
	return [JSON.stringify([source.file, kind, shelf, id, posted.seconds, posted.precision, caption, contents])];
}

function haveSameMedia(a: Candidate, b: Candidate): boolean {
	return (
		a.media.length === b.media.length &&
		a.media.every(({ content, id }, index) => {
			const other = b.media[index];
			return content === other?.content || (id !== "" && id === other?.id);
		})
	);
}

function idKeys({ media }: Candidate): readonly string[] {
	return media.flatMap(({ id }) => (id === "" ? [] : [id]));
}

function contentKeys({ media }: Candidate): readonly string[] {
	return media.map(({ content }) => content);
}

/** The same keys for the same minute alone, so that few share one. */
function inMinute(keysOf: (record: Candidate) => readonly string[]): (record: Candidate) => readonly string[] {
	return (record) => keysOf(record).map((key) => `${minuteOf(record.entry.posted)} ${key}`);
}

/** Overlapping intervals of time: of some seconds for times known to the second, and of a day. */
function timeKeys({ entry: { posted } }: Candidate): readonly string[] {
	if (minuteOf(posted) === undefined && posted.precision !== "day") return [];
	const near = (unit: number, name: string) => {
		const at = Math.floor(posted.seconds / unit);
		return [`${name} ${at}`, `${name} ${at + 1}`];
	};
	return [...(posted.precision === "second" ? near(10, "seconds") : []), ...near(86_400, "day")];
}
