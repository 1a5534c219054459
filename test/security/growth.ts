/** Makes work on an input of some size; what is prepared here is not measured. */
export type Prepare = (size: number) => () => unknown;

export interface Sizes {
	readonly smallest: number;
	readonly largest: number;
	/** How much larger each is than the one before. */
	readonly step: number;
}

/** Milliseconds of CPU below which a measurement says nothing. */
const FLOOR = 50;
/** Work that takes so long has shown enough. */
const LONG = 200;
/** Doubling the input may at most triple the work, so four times the input may take nine times as much; linear work takes four. */
const MOST = 9;
/** What work takes that grows with the square. */
const QUADRATIC = 16;
/** No disturbance makes work so much longer. */
const BEYOND_DOUBT = 60;
/** A single run beyond this is looked at again. */
const SUSPICIOUS = 6;
const ATTEMPTS = 3;
const RUNS = 3;

/** CPU milliseconds of one run, all threads. */
async function cpuOf(work: () => unknown): Promise<number> {
	const before = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

/** The shortest of some runs: whatever disturbs a run makes it longer. */
async function shortest(work: () => unknown): Promise<number> {
	let least = Number.POSITIVE_INFINITY;
	for (let run = 0; run < RUNS; run++) least = Math.min(least, await cpuOf(work));
	return least;
}

/** The next size: small ones grow by two, because what is exponential takes for ever a few letters later. */
function next(size: number, step: number): number {
	return size < 64 ? size + 2 : Math.ceil(size * step);
}

/**
 * Tells of work that grows faster than its input: enlarges the input step by step and compares each size with a quarter of it.
 * Undefined for linear work, and for what never takes long enough to be measured. Where work may be exponential, the sizes
 * have to begin small and grow slowly.
 */
export async function growthOf(prepare: Prepare, { smallest, largest, step }: Sizes): Promise<string | undefined> {
	for (let size = smallest; size <= largest; size = next(size, step)) {
		const work = prepare(size);
		const cpu = await cpuOf(work);
		if (cpu < FLOOR) continue;
		const quarter = prepare(Math.ceil(size / 4));
		if (cpu > SUSPICIOUS * (await cpuOf(quarter))) {
			for (let attempt = 1; ; attempt++) {
				const whole = await shortest(work);
				if (whole < FLOOR) break;
				const times = whole / (await shortest(quarter));
				if (times <= MOST) break;
				// The collector of garbage makes one step longer, not the next one too. What is exponential is not tried further.
				if (times < QUADRATIC && (await cpuOf(prepare(4 * size))) <= MOST * whole) break;
				if (attempt === ATTEMPTS || times > BEYOND_DOUBT)
					return `${whole.toFixed(0)} ms for ${size}, ${times.toFixed(0)} times that of a quarter`;
			}
		}
		if (cpu > LONG) return undefined;
	}
	return undefined;
}
