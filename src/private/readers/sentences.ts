/**
 * Sentences that Instagram writes where the app showed something else. They are in the language of the account, carry display names
 * and have no mark. English: several readers of real downloads (private-format notes of 2026-11); German and French of attachments:
 * a format note and by analogy; other languages are known by their circumstances alone.
 */
const SENTENCES: readonly (readonly [pattern: RegExp, sentence: Sentence])[] = [
	[
		/^(?:.{1,200} (?:sent an attachment|hat einen Anhang gesendet|a envoyé une pièce jointe)\.|You sent an attachment\.)$/su,
		"placeholder",
	],
	[/^.{1,200} shared an? (?:story|post|reel|profile|location)\.$/su, "placeholder"],
	[/^(?:Liked a message|Hat eine Nachricht mit „Gefällt mir“ markiert)$/u, "reaction"],
	[/^Reacted (\S{1,100}) to your message ?$/u, "reaction"],
	[
		/^(?:.{1,200} missed an? (?:audio|video) (?:call|chat)|(?:.{1,200}|You) missed a call from .{1,200})\.?$/su,
		"missed call",
	],
	[/^.{1,200} started an? (?:audio|video) (?:call|chat)\.?$/su, "call"],
	[/^(?:The )?(?:video|audio) (?:call|chat) ended\.?$/su, "call"],
	[
		/^(?:.{1,200} (?:named the group|changed the (?:group photo|theme|chat theme|quick reaction)|added .{1,200} to the group|removed .{1,200} from the group|left the group|made .{1,200} an admin|created the group|set (?:the|your) nickname|created a poll)\b.{0,300}|You (?:named the group|added|removed|left the group)\b.{0,300})$/su,
		"event",
	],
];
export type Sentence = "placeholder" | "reaction" | "call" | "missed call" | "event";

/** Words of which each sentence has one: of a million messages, hardly any has. */
const MARK =
	/ (?:message|attachment|shared|call|chat|gesendet|jointe|Nachricht|group|theme|reaction|admin|nickname|poll|added|removed)\b/;

/** What a text is, when it is a sentence of Instagram; undefined for what a person may have written. */
export function sentenceOf(text: string): Sentence | undefined {
	if (text.length > 1000 || !MARK.test(text)) return undefined;
	return SENTENCES.find(([pattern]) => pattern.test(text))?.[1];
}

/** The emoji of a sentence about a reaction; a heart for a like. */
export function emojiOf(sentence: string): string {
	return /^Reacted (\S{1,100}) /u.exec(sentence)?.[1] ?? "❤️";
}
