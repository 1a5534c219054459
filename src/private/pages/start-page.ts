import type { Choice } from "../choice/choice.ts";
import type { OwnNames } from "../conversations/own-names.ts";
import type { PrivateArchive } from "../files/archive.ts";
import type { PrivateLanguage } from "../languages/words.ts";
import { type Area, areas } from "../model/areas.ts";
import {
	areaUrl,
	conversationsUrl,
	daysUrl,
	peopleUrl,
	receiptUrl,
	subjectUrl,
	unnamedMediaUrl,
} from "../render/links.ts";
import type { View } from "../render/render.ts";
import type { AreaSum } from "./area-pages.ts";
import { leftOutTexts, maskedText } from "./chosen.ts";
import type { SubjectSum } from "./subjects/subject-section.ts";

/** What is on pages, by area. */
interface Sums {
	/** What files say as they say it. */
	readonly files: ReadonlyMap<Area, AreaSum>;
	readonly subjects: readonly SubjectSum[];
	/** There are pages of media that nothing names. */
	readonly hasUnnamed: boolean;
}

interface LinkView {
	readonly url: string;
	readonly name: string;
	readonly counted: string;
	/** Of the newest entry. */
	readonly latest: string;
}

/** The first page: the areas with what is in them, and who the owner is in messages. */
export function startPage(
	sums: Sums,
	archive: PrivateArchive,
	{ choice, language }: { readonly choice: Choice; readonly language: PrivateLanguage },
): View {
	const { say, areas: names } = language;
	const known = areas.flatMap((area) => {
		const links = [...(area === "messages" ? talkOf(archive, language) : []), ...subjectsIn(area, sums, language)];
		const file = sums.files.get(area);
		const counted = file && [say("records", { n: file.records }), say("files", { n: file.files })].join(" · ");
		const files = counted === undefined ? undefined : { url: areaUrl(area, 1), counted };
		return links.length === 0 && files === undefined ? [] : [{ name: names[area], links, files }];
	});
	const receipt = { url: receiptUrl(1), text: say("receipt") };
	const leftOut = leftOutTexts(choice, archive, language);
	const unnamed = sums.hasUnnamed ? { url: unnamedMediaUrl(1), text: say("mediaUnnamed") } : undefined;
	const doors = [
		{ url: peopleUrl, name: say("peopleTitle") },
		{ url: daysUrl, name: say("daysTitle") },
	];
	const masked = maskedText(choice, language);
	const content = { doors, areas: known, me: ownerText(archive.own, say), receipt, unnamed, leftOut, masked };
	return { url: "index.html", template: "start", title: say("title"), content };
}

function talkOf({ conversations }: PrivateArchive, { say }: PrivateLanguage): readonly LinkView[] {
	if (conversations.length === 0) return [];
	const messages = conversations.reduce((sum, { messages }) => sum + messages, 0);
	const counted = [say("conversations", { n: conversations.length }), say("messages", { n: messages })].join(" · ");
	return [{ url: conversationsUrl(1), name: say("conversationsTitle"), counted, latest: "" }];
}

function subjectsIn(
	area: Area,
	{ subjects }: Sums,
	{ say, local, calendar, subjects: names }: PrivateLanguage,
): readonly LinkView[] {
	return subjects
		.filter((subject) => subject.area === area)
		.map(({ key, entries, newest }) => {
			const day = newest === undefined ? undefined : local(newest * 1000)?.day;
			return {
				...{ url: subjectUrl(key, "index"), name: names[key], counted: say("entries", { n: entries }) },
				latest: day === undefined ? "" : say("latest", { date: calendar.date(day) }),
			};
		});
}

/** Who the owner is in messages, and how sure that is: a wrong guess turns every conversation around. */
export function ownerText({ names, by }: OwnNames, say: PrivateLanguage["say"]): string {
	if (by === "none") return say("meUnknown");
	const name = names.join(", ");
	if (by === "unheard") return say("meUnheard", { name });
	return by === "frequent" ? say("meGuessed", { name }) : say("meKnown", { name });
}
