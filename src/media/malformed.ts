import type { Clause } from "../languages/problems/message.ts";
import { inEnglish } from "../languages/problems/owner-language.ts";

/** A media file whose structure contradicts its format, or that is cut off; the message says what, and at which byte. */
export class MalformedMedia extends Error {
	override readonly name = "MalformedMedia";
	readonly reason: Clause;
	readonly offset: number | undefined;

	constructor(what: Clause, offset?: number, cause?: unknown) {
		const reason: Clause =
			offset === undefined
				? what
				: { code: "{reason} at byte {offset}", params: { reason: what, offset: `${offset}` } };
		super(inEnglish.text(reason), { cause });
		this.reason = reason;
		this.offset = offset;
	}
}
