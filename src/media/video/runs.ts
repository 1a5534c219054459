/**
 * Rows of 8 bytes, `count` and `value`: the next `count` samples have that value. The form of stts (decode durations),
 * ctts (composition offsets) and sbgp (sample groups) in ISO/IEC 14496-12.
 */
export type Runs = Buffer;

/** The runs that cover the first `samples` samples and no more. */
export function firstRuns(runs: Runs, samples: number): Runs {
	const kept = Buffer.from(runs);
	let left = samples;
	let length = 0;
	for (let at = 0; at < runs.length && left > 0; at += 8) {
		const count = Math.min(runs.readUInt32BE(at), left);
		if (count === 0) continue;
		kept.writeUInt32BE(count, length);
		kept.writeUInt32BE(runs.readUInt32BE(at + 4), length + 4);
		length += 8;
		left -= count;
	}
	return kept.subarray(0, length);
}

/** The sum of the values of the first `samples` samples. */
export function sumOfRuns(runs: Runs, samples: number): number {
	let sum = 0;
	let left = samples;
	for (let at = 0; at < runs.length && left > 0; at += 8) {
		const count = Math.min(runs.readUInt32BE(at), left);
		sum += count * runs.readUInt32BE(at + 4);
		left -= count;
	}
	return sum;
}
