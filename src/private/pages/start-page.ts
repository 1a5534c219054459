import type { OwnNames } from "../conversations/own-names.ts";
import type { ConversationSum, PrivateArchive } from "../files/archive.ts";
import type { PrivateLanguage } from "../languages/words.ts";
import { type Area, areas } from "../model/areas.ts";
import { areaUrl, conversationsUrl, receiptUrl } from "../render/links.ts";
import type { View } from "../render/render.ts";
import type { AreaSum } from "./area-pages.ts";

/** The first page: the areas with what is in them, and who the owner is in messages. */
export function startPage(
	sums: ReadonlyMap<Area, AreaSum>,
	archive: PrivateArchive,
	{ say, areas: names }: PrivateLanguage,
): View {
	const total = (count: (sum: ConversationSum) => number) =>
		archive.conversations.reduce((all, sum) => all + count(sum), 0);
	const messages = [
		say("conversations", { n: archive.conversations.length }),
		say("messages", { n: total((sum) => sum.messages) }),
	];
	const known = areas.flatMap((area) => {
		const sum = sums.get(area);
		const isTalk = area === "messages" && archive.conversations.length > 0;
		const talk = { url: conversationsUrl(1), name: names.messages, counted: messages.join(" · ") };
		if (sum === undefined) return isTalk ? [talk] : [];
		const counted = [say("records", { n: sum.records }), say("files", { n: sum.files })].join(" · ");
		const name = isTalk ? say("otherMessageFiles") : names[area];
		return [...(isTalk ? [talk] : []), { url: areaUrl(area, 1), name, counted }];
	});
	const receipt = { url: receiptUrl(1), text: say("receipt") };
	const content = { areas: known, me: ownerText(archive.own, say), receipt };
	return { url: "index.html", template: "start", title: say("title"), content };
}

/** Who the owner is in messages, and how sure that is: a wrong guess turns every conversation around. */
export function ownerText({ names, by }: OwnNames, say: PrivateLanguage["say"]): string {
	if (by === "none") return say("meUnknown");
	const name = names.join(", ");
	if (by === "unheard") return say("meUnheard", { name });
	return by === "frequent" ? say("meGuessed", { name }) : say("meKnown", { name });
}
