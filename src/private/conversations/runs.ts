import { groupBy } from "../../model/group-by.ts";
import type { ThreadPart } from "../readers/thread.ts";

/** Runs of JSON, and of pages, in one ZIP or folder; in hostile ones there can be as many as files. */
const MOST_RUNS = 8;

/** By which the pages of one run can overlap: a minute can be cut in two, and clocks are put back by an hour or two. */
const CLOCK = 2 * 3_600_000;

/** From when to when the messages of a file were sent; some are told to the millisecond, those of a page to the minute. */
interface Span {
	readonly file: readonly ThreadPart[];
	readonly first: number;
	readonly last: number;
	readonly isExact: boolean;
}

/** Files of which each ends before the one that was added before begins. */
interface Run {
	readonly files: Set<ThreadPart>;
	first: number;
}

/**
 * The files of a conversation in one ZIP or folder, in runs, each in the order of `parts`. What a download says it says once, in files
 * of which one ends where the next begins: one run. There are more where somebody unpacked downloads of two years into one folder, or
 * one over the other, which leaves files of the former; both have many of the same messages.
 */
export function runsOf(parts: readonly ThreadPart[]): readonly (readonly ThreadPart[])[] {
	const files = [...groupBy(parts, ({ path }) => path).values()];
	if (files.length === 1) return [parts];
	const spans = files.flatMap(spanOf).sort((a, b) => b.last - a.last);
	const [inJson, inPages] = [true, false].map((isExact) => inRuns(spans.filter((span) => span.isExact === isExact)));
	if (inJson === undefined || inPages === undefined || (inJson.length < 2 && inPages.length < 2)) return [parts];
	const [newest, ...others] = [...inJson, ...inPages];
	const runOf = (part: ThreadPart) => others.find((run) => run.files.has(part)) ?? newest;
	return [...groupBy(parts, runOf).values()];
}

/** None of a file of which no message has a date. */
function spanOf(file: readonly ThreadPart[]): readonly Span[] {
	let [first, last, isExact] = [Infinity, -Infinity, false];
	for (const { messages } of file)
		for (const { milliseconds, precision } of messages) {
			if (precision === "none") continue;
			if (precision === "millisecond") isExact = true;
			if (milliseconds < first) first = milliseconds;
			if (milliseconds > last) last = milliseconds;
		}
	return first <= last ? [{ file, first, last, isExact }] : [];
}

/** By spans, those that end latest first. */
function inRuns(spans: readonly Span[]): readonly Run[] {
	const runs: Run[] = [];
	for (const { file, first, last, isExact } of spans) {
		let run = runs.find((one) => (isExact ? last < one.first : last <= one.first + CLOCK));
		if (run === undefined && runs.length < MOST_RUNS) {
			run = { files: new Set(), first };
			runs.push(run);
		}
		run ??= runs.at(-1);
		if (run === undefined) continue;
		run.first = Math.min(run.first, first);
		for (const part of file) run.files.add(part);
	}
	return runs;
}
