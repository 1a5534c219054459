import type { OwnerLanguage } from "../languages/problems/owner-language.ts";
import { printable } from "./escape-controls.ts";
import type { Pace, ProgressView } from "./pace.ts";

/** Milliseconds between two drawings, and characters of the bar. */
const DRAW_EVERY = 125;
const WIDTH = 24;

const HIDE_CURSOR = "\x1b[?25l";
export const SHOW_CURSOR = "\x1b[?25h";
const CLEAR_TO_END = "\x1b[K";

/** A bar in the last line of a terminal, which is gone when the work is done. The cursor comes back also when the process exits in the middle. */
export function openBar(
	stream: Pick<NodeJS.WriteStream, "write">,
	work: string,
	{ say }: OwnerLanguage,
	now: () => number,
): ProgressView {
	let drawn = 0;
	const showCursor = () => void stream.write(SHOW_CURSOR);
	const draw = ({ done, total, rate, left, file = "" }: Pace) => {
		drawn = now();
		const full = Math.min(WIDTH, Math.round((done / total) * WIDTH));
		const bar = "█".repeat(full) + "░".repeat(WIDTH - full);
		const text = say("progressBar", { work, bar, n: done, all: total, rate, left, file: printable(file.slice(-40)) });
		stream.write(`\r${onOneLine(text)}${CLEAR_TO_END}`);
	};
	return {
		begin: (pace) => {
			process.once("exit", showCursor);
			stream.write(HIDE_CURSOR);
			draw(pace);
		},
		show: (pace) => {
			if (now() - drawn >= DRAW_EVERY) draw(pace);
		},
		end: () => {
			process.off("exit", showCursor);
			stream.write(`\r${CLEAR_TO_END}${SHOW_CURSOR}`);
		},
	};
}

/** The terminal cuts the line at its edge, in one write, so that no state remains if the process is killed. */
function onOneLine(text: string): string {
	return `\x1b[?7l${text}\x1b[?7h`;
}
