import assert from "node:assert/strict";
import { test } from "node:test";
import { inEnglish } from "../../src/languages/problems/owner-language.ts";
import { progressOf } from "../../src/model/events.ts";
import { timeLeft } from "../../src/terminal/pace.ts";
import { renderEvents } from "../../src/terminal/render.ts";
import { fileOf } from "../media/workshop.ts";

/** A screen that is not a terminal, with a clock that stands until it is moved. */
function pipe() {
	const lines: string[] = [];
	let time = 0;
	let look = () => {};
	let stopped = false;
	const screen = {
		stream: Object.create(process.stderr, { isTTY: { value: false } }),
		print: (text: string) => void lines.push(text),
		now: () => time,
		every: (_: number, work: () => void) => {
			look = work;
			return () => {
				stopped = true;
			};
		},
	};
	const pass = (seconds: number) => {
		for (let second = 0; second < seconds; second++) {
			time += 1000;
			look();
		}
	};
	return {
		lines,
		pass,
		progress: progressOf(renderEvents(screen, { verbose: false }), "media"),
		stopped: () => stopped,
	};
}

const file = (name: string, bytes = 100) => fileOf(name, Buffer.alloc(bytes));

test("in a pipe a line comes every ten seconds, with how much, how fast and how long still", () => {
	const { lines, pass, progress } = pipe();
	progress.start(100, 0);
	for (let second = 0; second < 20; second++) {
		for (const one of [file("a.jpg"), file("b.jpg")]) {
			progress.working(one);
			progress.done(one, 0);
		}
		pass(1);
	}
	assert.deepEqual(lines, [
		"Pictures and videos: 100 to prepare",
		"Pictures and videos: 20 of 100, 2.0 a second, 40 s left",
		"Pictures and videos: 40 of 100, 2.0 a second, 30 s left",
	]);
});

test("a file that takes long is named, the one that has taken longest", () => {
	const { lines, pass, progress } = pipe();
	progress.start(3, 0);
	progress.working(file("long.mp4"));
	pass(5);
	progress.working(file("later.mp4"));
	pass(5);
	assert.match(lines.at(-1) ?? "", /0 of 3.*working on long\.mp4$/);
});

test("large files count for more of the time that is left", () => {
	const { lines, pass, progress } = pipe();
	progress.start(2, 400e6);
	const small = file("small.jpg");
	progress.working(small);
	progress.done(small, 0);
	pass(10);
	assert.match(lines.at(-1) ?? "", /1 of 2, 0\.1 a second, 17 min left/);
});

test("the last line tells that all is done, however quick it was", () => {
	const { lines, progress } = pipe();
	progress.start(1, 0);
	progress.working(file("a.jpg"));
	progress.done();
	assert.match(lines.at(-1) ?? "", /: 1 of 1, /);
});

test("nothing is said when there is nothing to prepare, and at the end the clock is left alone", () => {
	const { lines, progress } = pipe();
	progress.start(0, 0);
	progress.end();
	assert.deepEqual(lines, []);
	const busy = pipe();
	busy.progress.start(1, 0);
	busy.progress.end();
	assert.equal(busy.stopped(), true);
});

test("in German a pipe gets German lines", () => {
	const lines: string[] = [];
	let time = 0;
	const stream = Object.create(process.stderr, { isTTY: { value: false } });
	const screen = {
		stream,
		print: (text: string) => void lines.push(text),
		now: () => time,
		every: () => () => undefined,
	};
	const emit = renderEvents(screen, { verbose: true, lang: "de-AT" });
	emit({ type: "stage", name: "prepare" });
	const progress = progressOf(emit, "media");
	progress.start(2);
	time = 20_000;
	progress.done();
	time = 40_000;
	emit({ type: "stage", name: "verify" });
	assert.deepEqual(lines, [
		"Bilder und Videos: 2 in Arbeit",
		"Bilder und Videos: 1 von 2, 0,1 je Sekunde, noch 20 s",
		`  Aufbereiten: ${(40_000).toLocaleString("de-AT")} ms`,
	]);
});

test("times are told as people say them", () => {
	assert.deepEqual(
		[-1, 0.2, 89, 120, 5399, 7200].map((seconds) => timeLeft(seconds, inEnglish)),
		["0 s", "1 s", "89 s", "2 min", "90 min", "2.0 h"],
	);
});
