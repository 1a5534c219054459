import { readIndexes } from "../src/layouts/read.ts";
import { recognise } from "../src/layouts/recognise.ts";
import { merge } from "../src/merge/merge.ts";
import type { Download } from "../src/model/download-file.ts";
import { context, downloadOf, together } from "../test/read-download.ts";
import { median, table } from "./measure.ts";

const SIZES = [5000, 10_000, 20_000];
const ROUNDS = 3;

/** What joining two downloads costs whose stories are all of one second, beside reading their indexes: the hardest case. */
export async function joining(): Promise<string> {
	const rows: string[][] = [];
	for (const [name, files] of [
		["the same files", ["a", "a"]],
		["other bytes and names, which cannot be decoded", ["a", "b"]],
	] as const) {
		for (const size of SIZES) {
			const runs = [];
			for (let round = 0; round < ROUNDS; round++)
				runs.push(await timed(together(...files.map((file, index) => stories(size, file, `part ${index}`)))));
			const reading = median(runs.map((run) => run.reading));
			const joined = median(runs.map((run) => run.joined));
			rows.push([
				name,
				String(size),
				String(runs[0]?.entries),
				reading.toFixed(2),
				joined.toFixed(2),
				(joined / reading).toFixed(1),
			]);
		}
	}
	return table(["two downloads with", "stories each", "joined", "reading (CPU s)", "joining (CPU s)", "ratio"], rows);
}

async function timed(download: Download): Promise<{ reading: number; joined: number; entries: number }> {
	const { claims, media } = recognise(download);
	let before = process.cpuUsage();
	const seconds = () => {
		const { user, system } = process.cpuUsage(before);
		before = process.cpuUsage();
		return (user + system) / 1e6;
	};
	const indexes = await readIndexes(claims, context);
	const reading = seconds();
	const { entries } = await merge(indexes, media);
	return { reading, joined: seconds(), entries: entries.length };
}

function stories(count: number, file: string, part: string): Download {
	const path = (n: number) => `media/stories/201907/${file}${n}.jpg`;
	const records = Array.from({ length: count }, (_, n) => ({
		uri: path(n),
		creation_timestamp: 1_563_000_000,
		title: "",
	}));
	const index = Buffer.from(JSON.stringify({ ig_stories: records }));
	return downloadOf(
		[
			{ path: "your_instagram_activity/media/stories.json", bytes: () => index },
			...records.map(({ uri }) => ({ path: uri, bytes: () => Buffer.from(uri), stored: true as const })),
		],
		{ part },
	);
}
