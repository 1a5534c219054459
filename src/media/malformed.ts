/** A media file whose structure contradicts its format, or that is cut off; the message says what, and at which byte. */
export class MalformedMedia extends Error {
	override readonly name = "MalformedMedia";
	readonly offset: number | undefined;

	constructor(what: string, offset?: number, cause?: unknown) {
		super(offset === undefined ? what : `${what} at byte ${offset}`, { cause });
		this.offset = offset;
	}
}
