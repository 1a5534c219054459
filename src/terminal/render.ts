import { ownerLanguage } from "../languages/problems/owner-language.ts";
import type { Emit, ProgressEvent, Stage, Work } from "../model/events.ts";
import { showProgress } from "./progress.ts";
import type { Screen } from "./screen.ts";

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
	const { print, now = () => performance.now() } = screen;
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
		else if (event.type === "problem") print(text(event.problem));
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
