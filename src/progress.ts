import { type Options, Presets, SingleBar } from "cli-progress";

/** Between two lines where there is no terminal, in milliseconds. */
const LINE_EVERY = 10_000;

const BAR: Options = {
	format: "{what} {bar} {value} of {total}, {rate} a second, {left} {file}",
	hideCursor: true,
	clearOnComplete: true,
	stopOnComplete: true,
	fps: 8,
	barsize: 24,
};

/** Hears how far a work on files is. */
export interface Progress {
	start(total: number): void;
	working(on: { readonly path: string }): void;
	done(): void;
}

/** Where progress is shown: a terminal, or something that only takes lines. */
export interface Screen {
	readonly stream: NodeJS.WriteStream;
	line(text: string): void;
	/** Milliseconds of a clock that only goes forward. */
	now(): number;
}

/** Shows how far the work on some files is, how fast, and how long it still takes. */
export function showProgress(screen: Screen, what = "Pictures and videos"): Progress {
	return screen.stream.isTTY ? onTerminal(screen, what) : inLines(screen, what);
}

function onTerminal({ stream, now }: Screen, what: string): Progress {
	const bar = new SingleBar({ ...BAR, stream }, Presets.shades_classic);
	const pace = paceOf(now);
	return {
		start: (total) => {
			pace.start(total);
			if (total > 0) bar.start(total, 0, { ...pace.told(), what, file: "" });
		},
		working: (file) => bar.update({ file: file.path.slice(-40) }),
		done: () => bar.update(pace.step(), pace.told()),
	};
}

function inLines({ line, now }: Screen, what: string): Progress {
	const pace = paceOf(now);
	let last = now();
	return {
		start: (total) => {
			pace.start(total);
			if (total > 0) line(`${what}: ${total} to prepare`);
		},
		working: () => undefined,
		done: () => {
			const value = pace.step();
			if (now() - last < LINE_EVERY && value < pace.total()) return;
			last = now();
			const { rate, left } = pace.told();
			line(`${what}: ${value} of ${pace.total()}, ${rate} a second, ${left}`);
		},
	};
}

function paceOf(now: () => number) {
	let began = now();
	let total = 0;
	let value = 0;
	return {
		start: (all: number) => {
			began = now();
			total = all;
		},
		step: () => ++value,
		total: () => total,
		told: () => {
			const rate = value / Math.max(0.001, (now() - began) / 1000);
			return { rate: rate.toFixed(1), left: value === 0 ? "…" : `${timeLeft((total - value) / rate)} left` };
		},
	};
}

/** Seconds as people say them. */
export function timeLeft(seconds: number): string {
	if (seconds < 90) return `${Math.ceil(seconds)} s`;
	return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
