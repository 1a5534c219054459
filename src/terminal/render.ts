import { type OwnerLanguage, ownerLanguage } from "../languages/problems/owner-language.ts";
import type { Emit, ProgressEvent, Stage, Work } from "../model/events.ts";
import { openBar } from "./bar.ts";
import { measurePace, type ProgressView } from "./pace.ts";

/** Where events are shown: a terminal, or something that only takes lines. */
export interface Screen {
	/** Where a bar is drawn. */
	readonly stream: Pick<NodeJS.WriteStream, "isTTY" | "write">;
	print(text: string): void;
	/** Says what needs attention, also where nothing else is said; as all else without. */
	warn?(text: string): void;
	/** Milliseconds of a clock that only goes forward; for tests. */
	now?(): number;
	/** Repeats something until the returned function is called; for tests. */
	every?(milliseconds: number, work: () => void): () => void;
}

/** How much to print, and in which language. */
interface Rendering {
	readonly verbose: boolean;
	/** BCP 47 tag of the sentences; English without. */
	readonly lang?: string;
}

/** Renders events as lines and bars; with `verbose` also how long each stage took. */
export function renderEvents(screen: Screen, { verbose, lang = "en" }: Rendering): Emit {
	const language = ownerLanguage(lang);
	const { text, say, number } = language;
	const { print, warn = print, now = () => performance.now() } = screen;
	const began = now();
	let stage: { readonly name: Stage | undefined; readonly since: number } = { name: undefined, since: began };
	const enter = (name: Stage | undefined) => {
		const since = now();
		if (verbose && stage.name !== undefined) {
			print(`  ${say("stage", { stage: language.stages[stage.name], n: Math.round(since - stage.since) })}`);
		}
		stage = { name, since };
	};
	const shown = new Map<Work, (event: ProgressEvent) => void>();
	return (event) => {
		if (event.type === "stage") enter(event.name);
		else if (event.type === "problem") warn(text(event.problem));
		else if (event.type === "progress") {
			const show = shown.get(event.work) ?? showProgress(screen, event.work, language);
			shown.set(event.work, show);
			show(event);
		} else {
			enter(undefined);
			if (event.unchanged) print(say("unchanged"));
			print(say("done", { seconds: number((now() - began) / 1000, 1) }));
		}
	};
}

/** Milliseconds between two lines where there is no terminal, and between two looks at the clock. */
const LINE_EVERY = 10_000;
const LOOK_EVERY = 1000;

/** Shows how far the work on some files is, how fast, how long it still takes, and which file takes long. */
function showProgress(screen: Screen, of: Work, language: OwnerLanguage): (event: ProgressEvent) => void {
	const { stream, print, now = () => performance.now(), every = repeatedly } = screen;
	const work = language.works[of];
	const view =
		stream.isTTY && process.env["TERM"] !== "dumb"
			? openBar(stream, work, language, now)
			: asLines(print, work, language, now);
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
