import { type Choice, SENSITIVE } from "../choice/choice.ts";
import type { PrivateArchive } from "../files/archive.ts";
import type { PrivateLanguage } from "../languages/words.ts";
import { areas } from "../model/areas.ts";

/** What is left out of an edition, in sentences. Who is left out is counted: a name would tell of them. */
export function leftOutTexts(
	{ areas: chosen, people, withoutPeople, from, to }: Choice,
	{ leftOut }: PrivateArchive,
	language: PrivateLanguage,
): readonly string[] {
	const { say, list, calendar, local, areas: names } = language;
	const missing = areas.filter((area) => !chosen.has(area)).map((area) => names[area]);
	const day = (seconds: number) => calendar.date(local(seconds * 1000)?.day ?? "");
	return [
		...(missing.length > 0 ? [say("chosenWithout", { names: list(missing) })] : []),
		...(people.size > 0 ? [say("chosenPeople", { names: list([...people]) })] : []),
		...(withoutPeople.size > 0 ? [say("chosenWithoutPeople", { n: withoutPeople.size })] : []),
		...(from === undefined ? [] : [say("chosenFrom", { date: day(from) })]),
		...(to === undefined ? [] : [say("chosenTo", { date: day(to) })]),
		...((from ?? to) === undefined ? [] : [say("chosenUndated")]),
		...(leftOut.conversations > 0 ? [say("chosenConversations", { n: leftOut.conversations })] : []),
	];
}

/** What is masked, in a sentence; empty for nothing. */
export function maskedText({ reveal }: Choice, { say, list, masks }: PrivateLanguage): string {
	const masked = SENSITIVE.filter((name) => !reveal.has(name)).map((name) => masks[name]);
	return masked.length === 0 ? "" : say("maskedNames", { names: list(masked) });
}
