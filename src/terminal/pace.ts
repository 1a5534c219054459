import type { OwnerLanguage } from "../languages/problems/owner-language.ts";

/** Copying this many bytes of a video takes about as long as preparing a picture. */
export const BYTES_OF_A_PICTURE = 4e6;

/** Milliseconds until a file counts as long. */
const LONG = 3000;

/** How far a work is, how fast, and how long it still takes. */
export interface Pace {
	readonly done: number;
	readonly total: number;
	/** Files a second. */
	readonly rate: string;
	readonly left: string;
	/** The file that has been worked on longest, once that is long. */
	readonly file: string | undefined;
}

/** One way of showing it. */
export interface ProgressView {
	begin(pace: Pace): void;
	show(pace: Pace): void;
	end(): void;
}

/** Measures the pace of a work by a clock of milliseconds. Files are known by their paths; two of one path count as one. */
export function measurePace(now: () => number, language: OwnerLanguage) {
	const busy = new Map<string, number>();
	let began = now();
	let [total, done, work, worked] = [0, 0, 0, 0];
	return {
		start(files: number, bytes: number) {
			began = now();
			total = files;
			work = files + bytes / BYTES_OF_A_PICTURE;
		},
		working: (file: string) => void busy.set(file, now()),
		step(file: string | undefined, bytes: number) {
			if (file === undefined) busy.clear();
			else busy.delete(file);
			done++;
			worked += 1 + bytes / BYTES_OF_A_PICTURE;
		},
		pace(): Pace {
			const [oldest] = [...busy].sort(([, a], [, b]) => a - b);
			const seconds = Math.max(0.001, (now() - began) / 1000);
			return {
				done,
				total,
				rate: language.number(done / seconds, 1),
				left:
					worked === 0 ? "…" : language.say("left", { time: timeLeft(((work - worked) * seconds) / worked, language) }),
				file: oldest !== undefined && now() - oldest[1] >= LONG ? oldest[0] : undefined,
			};
		},
	};
}

/** Seconds as people say them. */
export function timeLeft(seconds: number, { say, number }: OwnerLanguage): string {
	if (seconds < 90) return say("seconds", { seconds: number(Math.ceil(Math.max(0, seconds))) });
	return seconds < 5400
		? say("minutes", { minutes: number(Math.round(seconds / 60)) })
		: say("hours", { hours: number(seconds / 3600, 1) });
}
