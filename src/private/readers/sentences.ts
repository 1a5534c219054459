/**
 * Sentences that Instagram writes where the app showed something else. They are in the language of the account, carry display names
 * and have no mark. English: several readers of real downloads (private-format notes of 2026-11); German and French of attachments:
 * a format note and by analogy; other languages are known by their circumstances alone.
 */
const ATTACHMENT =
	/^(?:.{1,200} (?:sent an attachment|hat einen Anhang gesendet|a envoyé une pièce jointe)\.|You sent an attachment\.)$/su;
const SHARED = /^.{1,200} shared an? (?:story|post|reel|profile|location)\.$/su;
const LIKED = /^(?:Liked a message|Hat eine Nachricht mit „Gefällt mir“ markiert)$/u;
const REACTED = /^Reacted (\S{1,100}) to your message ?$/u;
const CALL =
	/^(?:.{1,200} (?:started an? (?:audio|video) (?:call|chat)|missed an? (?:audio|video) (?:call|chat)|missed a call from .{1,200})\.?|(?:The )?(?:video|audio) (?:call|chat) ended\.?|You missed a call from .{1,200})$/su;
const MISSED = /\bmissed\b/;
const EVENT =
	/^(?:.{1,200} (?:named the group|changed the (?:group photo|theme|chat theme|quick reaction)|added .{1,200} to the group|removed .{1,200} from the group|left the group|made .{1,200} an admin|created the group|set (?:the|your) nickname|created a poll)\b.{0,300}|You (?:named the group|added|removed|left the group)\b.{0,300})$/su;

/** What a content is, when it is a sentence of Instagram; undefined for what a person may have written. */
export function sentenceOf(content: string): "placeholder" | "reaction" | "call" | "missed call" | "event" | undefined {
	if (content.length > 1000) return undefined;
	if (ATTACHMENT.test(content) || SHARED.test(content)) return "placeholder";
	if (LIKED.test(content) || REACTED.test(content)) return "reaction";
	if (CALL.test(content)) return MISSED.test(content) ? "missed call" : "call";
	return EVENT.test(content) ? "event" : undefined;
}

/** The emoji of a sentence about a reaction; a heart for a like. */
export function emojiOf(sentence: string): string {
	return REACTED.exec(sentence)?.[1] ?? "❤️";
}
