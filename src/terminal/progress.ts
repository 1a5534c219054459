import type { OwnerLanguage } from "../languages/problems/owner-language.ts";
import type { ProgressEvent, Work } from "../model/events.ts";
import { openBar } from "./bar.ts";
import { measurePace, type ProgressView } from "./pace.ts";
import type { Screen } from "./screen.ts";

/** Milliseconds between two lines where there is no terminal, and between two looks at the clock. */
const LINE_EVERY = 10_000;
const LOOK_EVERY = 1000;

/** Shows how far the work on some files is, how fast, how long it still takes, and which file takes long. */
export function showProgress(screen: Screen, of: Work, language: OwnerLanguage): (event: ProgressEvent) => void {
	const { stream, print, now = () => performance.now(), every = repeatedly } = screen;
	const work = language.works[of];
	const view = stream.isTTY ? openBar(stream, work, language, now) : asLines(print, work, language, now);
	const measured = measurePace(now, language);
	const show = () => view.show(measured.pace());
	let stop = () => {};
	const end = () => {
		stop();
		stop = () => {};
	};
	return (event) => {
		if (event.state === "working") measured.working(event.file);
		else if (event.state === "ended") end();
		else if (event.state === "started") {
			measured.start(event.total, event.bytes);
			if (event.total === 0) return;
			view.begin(measured.pace());
			const silence = every(LOOK_EVERY, show);
			stop = () => {
				silence();
				view.end();
			};
		} else {
			measured.step(event.file, event.bytes);
			show();
			const { done, total } = measured.pace();
			if (done >= total) end();
		}
	};
}

function asLines(print: (line: string) => void, work: string, { say }: OwnerLanguage, now: () => number): ProgressView {
	let last = now();
	return {
		begin: ({ total }) => {
			last = now();
			print(say("toPrepare", { work, n: total }));
		},
		show: ({ done, total, rate, left, file }) => {
			if (now() - last < LINE_EVERY && done < total) return;
			last = now();
			const pace = { work, n: done, all: total, rate, left };
			print(file === undefined ? say("progress", pace) : say("progressOn", { ...pace, file }));
		},
		end: () => undefined,
	};
}

function repeatedly(milliseconds: number, work: () => void): () => void {
	const timer = setInterval(work, milliseconds);
	timer.unref();
	return () => clearInterval(timer);
}
