import type { DownloadFile } from "../download/download.ts";
import { isAlike, isFlat, isOtherGround, type Likeness, likenessOf } from "../media/likeness.ts";
import { lengthOf } from "../media/video/length.ts";
import type { Candidate, CandidateMedium } from "./candidate.ts";

/** What two media say about being the same one, when neither bytes nor a number decide. */
export type Verdict = "same" | "other" | "unknown";

/** Compares what pictures show. Each file is decoded once at most, and only when it is asked about. */
export interface PictureEvidence {
	judge(a: CandidateMedium, b: CandidateMedium): Promise<Verdict>;
	/** Some picture of one is a picture of the other. */
	alike(a: readonly Candidate[], b: readonly Candidate[]): Promise<boolean>;
	/** All of their pictures can be told apart, and all are others. */
	contradict(a: readonly Candidate[], b: readonly Candidate[]): Promise<boolean>;
}

/** Two encodings of one film may differ by a frame or two. */
const SECONDS_APART = 0.25;
/** The same for how much a picture shows, of 255. */
const SPREAD_APART = 2;
/** Slides of an entry that are looked at; more than any post has. */
const SLIDES = 20;

export function openPictureEvidence(): PictureEvidence {
	const look = onceEach<Likeness>(likenessOf);
	const length = onceEach<number>(async (bytes) => lengthOf(bytes));
	const judge = async (a: CandidateMedium, b: CandidateMedium): Promise<Verdict> => {
		if (a.file === undefined || b.file === undefined) return "unknown";
		if (isVideo(a.file) !== isVideo(b.file)) return "other";
		if (isVideo(a.file)) {
			const [one, other] = [await length(a.file), await length(b.file)];
			return one === undefined || other === undefined || Math.abs(one - other) < SECONDS_APART ? "unknown" : "other";
		}
		const [one, other] = [await look(a.file), await look(b.file)];
		if (one === undefined || other === undefined) return "unknown";
		if (isFlat(one) && isFlat(other)) return isOtherGround(one, other) ? "other" : "unknown";
		if (isAlike(one, other)) return "same";
		// One of them only just shows something: too little to say that it is another.
		const isBorderline = (isFlat(one) || isFlat(other)) && Math.abs(one.spread - other.spread) < SPREAD_APART;
		return isBorderline ? "unknown" : "other";
	};
	async function* verdicts(a: readonly Candidate[], b: readonly Candidate[]): AsyncGenerator<Verdict> {
		for (const one of a.flatMap(({ media }) => media.slice(0, SLIDES)))
			for (const other of b.flatMap(({ media }) => media.slice(0, SLIDES))) yield judge(one, other);
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

/** Reads each file once at most; undefined for what cannot be read. */
function onceEach<T>(read: (bytes: Buffer) => Promise<T | undefined>): (file: DownloadFile) => Promise<T | undefined> {
	const seen = new Map<DownloadFile, Promise<T | undefined>>();
	return (file) => {
		const known = seen.get(file) ?? file.read().then(read, () => undefined);
		seen.set(file, known);
		return known;
	};
}

/** Told from the name, which is enough to choose what to compare. Videos of 2018 have no extension. */
function isVideo({ path }: DownloadFile): boolean {
	return !/\.(jpe?g|png|webp|heic)$/i.test(path);
}
