import { type Options, Presets, SingleBar } from "cli-progress";
import { printable } from "./escape-controls.ts";

/** Milliseconds between two lines where there is no terminal, between two looks at the clock, and until a file counts as long. */
const LINE_EVERY = 10_000;
const LOOK_EVERY = 1000;
const LONG = 3000;

/** Copying this many bytes of a video takes about as long as preparing a picture. */
const BYTES_OF_A_PICTURE = 4e6;

const BAR: Options = {
	format: "{what} {bar} {value} of {total}, {rate} a second, {left} {file}",
	hideCursor: true,
	clearOnComplete: true,
	stopOnComplete: true,
	fps: 8,
	barsize: 24,
};

/** A file that is worked on; told apart by identity. */
interface Worked {
	readonly path: string;
}

/** Hears how far a work on files is. */
export interface Progress {
	/** How many files there are, and their bytes where large ones take longer. */
	start(total: number, bytes?: number): void;
	working(on: Worked): void;
	/** Without a file: the one that was begun last, where one is worked on at a time. */
	done(on?: Worked, bytes?: number): void;
	/** Comes last, also when the work failed; may be left out after the last file. */
	end?(): void;
}

/** Where progress is shown: a terminal, or something that only takes lines. */
export interface Screen {
	readonly stream: NodeJS.WriteStream;
	line(text: string): void;
	/** Milliseconds of a clock that only goes forward. */
	now(): number;
	/** Does something again and again until the function it answers is called; for tests. */
	every?(milliseconds: number, work: () => void): () => void;
}

/** Shows how far the work on some files is, how fast, how long it still takes, and which file takes long. */
export function showProgress(screen: Screen, what = "Pictures and videos"): Progress {
	return screen.stream.isTTY ? onTerminal(screen, what) : inLines(screen, what);
}

function onTerminal({ stream, now, every = repeatedly }: Screen, what: string): Progress {
	const bar = new SingleBar({ ...BAR, stream }, Presets.shades_classic);
	const pace = paceOf(now);
	let stop = () => {};
	const show = () =>
		bar.update(pace.done(), { ...pace.told(), file: printable(pace.longest()?.path.slice(-40) ?? "") });
	return {
		start: (total, bytes) => {
			pace.start(total, bytes);
			if (total === 0) return;
			bar.start(total, 0, { ...pace.told(), what, file: "" });
			stop = every(LOOK_EVERY, show);
		},
		working: pace.working,
		done: (file, bytes) => {
			pace.step(file, bytes);
			show();
			if (pace.isDone()) stop();
		},
		end: () => {
			stop();
			bar.stop();
		},
	};
}

function inLines({ line, now, every = repeatedly }: Screen, what: string): Progress {
	const pace = paceOf(now);
	let last = now();
	let stop = () => {};
	const show = () => {
		if (now() - last < LINE_EVERY && !pace.isDone()) return;
		last = now();
		const { rate, left } = pace.told();
		const file = pace.longest();
		const on = file === undefined ? "" : `; working on ${file.path}`;
		line(`${what}: ${pace.done()} of ${pace.total()}, ${rate} a second, ${left}${on}`);
	};
	return {
		start: (total, bytes) => {
			pace.start(total, bytes);
			last = now();
			if (total === 0) return;
			line(`${what}: ${total} to prepare`);
			stop = every(LOOK_EVERY, show);
		},
		working: pace.working,
		done: (file, bytes) => {
			pace.step(file, bytes);
			show();
			if (pace.isDone()) stop();
		},
		end: () => stop(),
	};
}

function paceOf(now: () => number) {
	const busy = new Map<Worked, number>();
	let began = now();
	let [total, done, work, worked] = [0, 0, 0, 0];
	return {
		start: (all: number, bytes = 0) => {
			began = now();
			total = all;
			work = all + bytes / BYTES_OF_A_PICTURE;
		},
		working: (file: Worked) => void busy.set(file, now()),
		step: (file: Worked | undefined, bytes = 0) => {
			if (file === undefined) busy.clear();
			else busy.delete(file);
			done++;
			worked += 1 + bytes / BYTES_OF_A_PICTURE;
		},
		done: () => done,
		total: () => total,
		isDone: () => done >= total,
		/** The file that has been worked on longest, once that is long. */
		longest: () => {
			const [oldest] = [...busy].sort(([, a], [, b]) => a - b);
			return oldest !== undefined && now() - oldest[1] >= LONG ? oldest[0] : undefined;
		},
		told: () => {
			const seconds = Math.max(0.001, (now() - began) / 1000);
			const left = worked === 0 ? "…" : `${timeLeft(((work - worked) * seconds) / worked)} left`;
			return { rate: (done / seconds).toFixed(1), left };
		},
	};
}

function repeatedly(milliseconds: number, work: () => void): () => void {
	const timer = setInterval(work, milliseconds);
	timer.unref();
	return () => clearInterval(timer);
}

/** Seconds as people say them. */
export function timeLeft(seconds: number): string {
	if (seconds < 90) return `${Math.ceil(Math.max(0, seconds))} s`;
	return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
