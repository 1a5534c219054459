import type { Emit, ProgressEvent, Work } from "../model/events.ts";
import { showProgress } from "./progress.ts";
import type { Screen } from "./screen.ts";

const WORKS: Readonly<Record<Work, string>> = {
	media: "Pictures and videos",
	photos: "Private copy",
	stick: "Files",
};

/** Renders events as lines and bars; with `verbose` also how long each stage took. */
export function renderEvents(screen: Screen, { verbose }: { readonly verbose: boolean }): Emit {
	const { print, now = () => performance.now() } = screen;
	const began = now();
	let stage = { name: "", since: began };
	const enter = (name: string) => {
		const since = now();
		if (verbose && stage.name !== "") print(`  ${stage.name}: ${Math.round(since - stage.since)} ms`);
		stage = { name, since };
	};
	const shown = new Map<Work, (event: ProgressEvent) => void>();
	return (event) => {
		if (event.type === "stage") enter(event.name);
		else if (event.type === "problem") print(event.problem.what);
		else if (event.type === "progress") {
			const show = shown.get(event.work) ?? showProgress(screen, WORKS[event.work]);
			shown.set(event.work, show);
			show(event);
		} else {
			enter("");
			if (event.unchanged) print("Nothing has changed since the last run; the site is as it was.");
			print(`Done in ${((now() - began) / 1000).toFixed(1)} s.`);
		}
	};
}
