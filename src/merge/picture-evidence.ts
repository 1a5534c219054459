import { kindByName } from "../media/kind-by-name.ts";
import { isAlike, isFlat, isOtherGround, type Likeness, likenessOf } from "../media/prepare/likeness.ts";
import { lengthOf } from "../media/video/length.ts";
import type { DownloadFile } from "../model/download-file.ts";
import type { Candidate, CandidateMedium } from "./candidate.ts";
import { MOST_COMPARED } from "./join-indexes.ts";

/**
 * Whether two media are the same one, when neither bytes nor a number decide. `plain` are two grounds of one colour with nothing
 * on them, which nobody could distinguish.
 */
export type Verdict = "same" | "plain" | "other" | "unknown";

/** Compares what pictures show. Each file is decoded once at most, and only when it is asked about. */
export interface PictureEvidence {
	judge(a: CandidateMedium, b: CandidateMedium): Promise<Verdict>;
	/** Some picture of one is a picture of the other. */
	alike(a: readonly Candidate[], b: readonly Candidate[]): Promise<boolean>;
	/** Every picture of one is distinct from every picture of the other. */
	contradict(a: readonly Candidate[], b: readonly Candidate[]): Promise<boolean>;
}

/** Two encodings of one film may differ by a frame or two. */
const SECONDS_APART = 0.25;
/** The same for how much a picture shows, of 255. */
const SPREAD_APART = 2;
/** Slides of an entry that are compared; no post has more. */
const SLIDES = 20;

export function openPictureEvidence(): PictureEvidence {
	const look = onceEach<Likeness>(likenessOf);
	const length = onceEach<number>(async (bytes) => lengthOf(bytes));
	const compare = async (a: DownloadFile, b: DownloadFile): Promise<Verdict> => {
		// Videos of 2018, and some pictures, have no extension.
		const [kind, otherKind] = [kindByName(a.path), kindByName(b.path)];
		if (kind !== otherKind && kind !== undefined && otherKind !== undefined) return "other";
		if (kind === "video" || otherKind === "video") {
			const [one, other] = [await length(a), await length(b)];
			return one === undefined || other === undefined || Math.abs(one - other) < SECONDS_APART ? "unknown" : "other";
		}
		const [one, other] = [await look(a), await look(b)];
		if (one === undefined || other === undefined) return "unknown";
		if (isFlat(one) && isFlat(other)) return isOtherGround(one, other) ? "other" : "plain";
		if (isAlike(one, other)) return "same";
		// One of them only just shows something: too little to prove that it is another.
		const isBorderline = (isFlat(one) || isFlat(other)) && Math.abs(one.spread - other.spread) < SPREAD_APART;
		return isBorderline ? "unknown" : "other";
	};
	/** Instagram's numbers contradict where nothing else decides. */
	const judge = async (a: CandidateMedium, b: CandidateMedium): Promise<Verdict> => {
		if (a.file === undefined || b.file === undefined) return "unknown";
		const verdict = await compare(a.file, b.file);
		return verdict === "unknown" && a.id !== "" && b.id !== "" && a.id !== b.id ? "other" : verdict;
	};
	async function* verdicts(a: readonly Candidate[], b: readonly Candidate[]): AsyncGenerator<Verdict> {
		const others = differentMedia(b);
		for (const one of differentMedia(a)) for (const other of others) yield judge(one, other);
	}
	return {
		judge,
		alike: async (a, b) => {
			for await (const verdict of verdicts(a, b)) if (verdict === "same") return true;
			return false;
		},
		contradict: async (a, b) => {
			let judged = false;
			for await (const verdict of verdicts(a, b)) {
				if (verdict !== "other") return false;
				judged = true;
			}
			return judged;
		},
	};
}

/** The first media of an entry in any of its records, each once. */
function differentMedia(records: readonly Candidate[]): readonly CandidateMedium[] {
	const found = new Map<string, CandidateMedium>();
	for (const { media } of records.slice(0, MOST_COMPARED))
		for (const medium of media.slice(0, SLIDES)) if (found.size < SLIDES) found.set(medium.content, medium);
	return [...found.values()];
}

/** Reads each file once at most; undefined for what cannot be read. */
function onceEach<T>(read: (bytes: Buffer) => Promise<T | undefined>): (file: DownloadFile) => Promise<T | undefined> {
	const seen = new Map<DownloadFile, Promise<T | undefined>>();
	return (file) => {
		const known = seen.get(file) ?? file.read().then(read, () => undefined);
		seen.set(file, known);
		return known;
	};
}
