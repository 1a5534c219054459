import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { progressOf } from "../../src/model/events.ts";
import { LOADER, moduleFile } from "../../src/model/home.ts";
import { renderEvents } from "../../src/terminal/render.ts";

const [HIDE, SHOW] = ["\x1b[?25l", "\x1b[?25h"];

/** A terminal, with a clock that is moved by hand. */
function terminal() {
	let [written, time] = ["", 0];
	const write = (text: string) => {
		written += text;
		return true;
	};
	const screen = {
		stream: Object.create(process.stderr, { isTTY: { value: true }, write: { value: write } }),
		print: (text: string) => void write(text),
		now: () => time,
		every: () => () => undefined,
	};
	const pass = (milliseconds: number) => {
		time += milliseconds;
	};
	return { progress: progressOf(renderEvents(screen, { verbose: false }), "media"), pass, written: () => written };
}

test("a terminal has one line that is drawn again and again, and is gone at the end", () => {
	const { progress, pass, written } = terminal();
	progress.start(4);
	progress.working({ path: "long\u202e.mp4" });
	pass(4000);
	progress.working({ path: "a.jpg" });
	progress.done({ path: "a.jpg" });
	const drawn = written();
	assert.match(drawn, /Pictures and videos █{6}░{18} 1 of 4, 0\.3 a second, 12 s left long\\u202e\.mp4/);
	progress.done({ path: "long\u202e.mp4" });
	assert.equal(written(), drawn, "not again at once");
	pass(200);
	progress.done();
	progress.done();
	assert.ok(written().endsWith(`\r\x1b[K${SHOW}`));
	assert.ok(!written().includes("\n"));
});

test("the cursor is hidden while there is a bar, and comes back however the work ends", () => {
	const before = process.listenerCount("exit");
	const { progress, written } = terminal();
	progress.start(4);
	assert.ok(written().startsWith(HIDE) && !written().includes(SHOW));
	assert.equal(process.listenerCount("exit"), before + 1);
	progress.end();
	progress.end();
	assert.equal(written().split(SHOW).length, 2);
	assert.equal(process.listenerCount("exit"), before);
});

test("the cursor comes back when the process exits in the middle", async () => {
	const [events, render] = ["model/events.ts", "terminal/render.ts"].map((path) =>
		JSON.stringify(pathToFileURL(moduleFile(`src/${path}`))),
	);
	const script = `const [{ progressOf }, { renderEvents }] = await Promise.all([import(${events}), import(${render})]);
		process.stdout.isTTY = true;
		progressOf(renderEvents({ stream: process.stdout, print: () => undefined }, { verbose: false }), "media").start(9);
		process.exit();`;
	const args = [...LOADER, "--input-type=module", "-e", script];
	const { stdout } = await promisify(execFile)(process.execPath, args);
	assert.ok(stdout.startsWith(HIDE) && stdout.endsWith(SHOW), JSON.stringify(stdout));
});
