import type { PrivateLanguage } from "../../languages/words.ts";
import type { Conversation } from "../../model/conversation.ts";

/** People who are named above a conversation; all are named by its files below. */
export const MOST_NAMED = 50;

/** Its title, else its people. */
export function titleOf(conversation: Conversation, { say, comma }: PrivateLanguage): string {
	return conversation.title.trim() || othersOf(conversation).slice(0, 10).join(comma) || say("untitled");
}

/** Everybody but the owner. */
export function othersOf({ participants, own }: Pick<Conversation, "participants" | "own">): readonly string[] {
	return participants.filter((name) => !own.names.includes(name));
}

/** In which folder it is, in words; empty for the usual one. */
export function boxOf({ box }: Pick<Conversation, "box">, { boxes }: PrivateLanguage): string {
	return Object.hasOwn(boxes, box) ? (boxes[box] ?? "") : box === "inbox" ? "" : box;
}

/** What is said of a conversation beside its people, such as that the owner left it. */
export function factsOf(conversation: Conversation, language: PrivateLanguage): readonly string[] {
	const { say, list } = language;
	const { own, membership, hasDeleted, inviteLink } = conversation;
	return [
		boxOf(conversation, language),
		own.names.length === 0 ? "" : say("you", { names: list(own.names) }),
		membership === "none" ? say("left") : "",
		hasDeleted ? say("deletedPeople") : "",
		inviteLink === "" ? "" : say("invite", { link: inviteLink }),
	].filter((fact) => fact !== "");
}
