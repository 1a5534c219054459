import { Json } from "../../readers/json.ts";
import { toMilliseconds } from "../../readers/time.ts";
import { CLOSE, CLOSE_LIST, COLON, COMMA, isUnexpected, JsonBytes, OPEN_LIST, UNEXPECTED } from "./json-bytes.ts";
import { participantsIn } from "./thread.ts";

/** What a thread file tells before it is read. */
export interface Glance {
	readonly participants: readonly string[];
	/** When its messages were sent, or those of a sample, in milliseconds. */
	readonly times: readonly number[];
}

/** Of which messages the times are told: of a file of `few` messages all, of a longer one those of a sample. */
export interface Sampling {
	readonly few: number;
	readonly isSampled: (milliseconds: number) => boolean;
}

/**
 * Finds the participants and the times of a thread file for less than a tenth of what parsing it costs; undefined where it is not as
 * Instagram writes it. Most of its bytes are not looked at: a file that turns out to be no JSON has participants and times here, too,
 * and the times of anything else within it are there as well. No time is missing, unless its key is spelt with escapes or a second list
 * of messages follows the first, which no encoder writes.
 */
export function glanceAt(bytes: Buffer, sampling: Sampling): Glance | undefined {
	try {
		const list = bytes.indexOf(LIST);
		const participants = participantsBefore(bytes, list);
		const isLong = areMore(new JsonBytes(bytes, list + LIST.length), sampling.few);
		return { participants, times: timesIn(bytes, isLong ? sampling.isSampled : isAny) };
	} catch (error) {
		if (isUnexpected(error)) return undefined;
		throw error;
	}
}

const LIST = '"messages"';
const OPENS = /^"messages"[ \t\r\n]*:[ \t\r\n]*\[/;
const isAny = () => true;

/** The participants, which stand before the list of messages. */
function participantsBefore(bytes: Buffer, list: number): readonly string[] {
	if (!OPENS.test(bytes.toString("latin1", Math.max(list, 0), list + 2 * LIST.length))) throw UNEXPECTED;
	const head = Json.of(JSON.parse(`${bytes.toString("utf8", 0, list)}${LIST}:[]}`));
	if (!head.get("participants").isList) throw UNEXPECTED;
	return participantsIn(head).filter((name) => name !== "");
}

/** Whether a list has more than so many records. */
function areMore(json: JsonBytes, few: number): boolean {
	json.skip(COLON);
	json.skip(OPEN_LIST);
	for (let count = 0; json.next() !== CLOSE_LIST; count++) {
		if (count === few) return true;
		if (count > 0) json.skip(COMMA);
		json.skipRecord();
	}
	return false;
}

const KEY = Buffer.from('"timestamp_ms"');
/** One of the pairs of bytes in the key is where every so manyth byte is, wherever the key is. */
const STEP = KEY.length - 1;
/** By a pair of bytes one more than its place in the key, which has each only once. */
const PLACES = new Uint8Array(2 ** 16);
for (let place = 0; place < STEP; place++) PLACES[KEY.readUInt16LE(place)] = place + 1;

function timesIn(bytes: Buffer, isWanted: (milliseconds: number) => boolean): readonly number[] {
	const times: number[] = [];
	// Never behind the end, or the engine would throw away what it has compiled.
	const last = bytes.length - 1;
	for (let at = STEP - 1; at < last; at += STEP) {
		const place = PLACES[(bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)] ?? 0;
		if (place === 0 || !isKeyAt(bytes, at - place + 1)) continue;
		const behind = afterBlanks(bytes, at - place + 1 + KEY.length);
		// A text may end in the same bytes.
		if (bytes[behind] !== COLON) continue;
		at = afterBlanks(bytes, behind + 1);
		const begin = at;
		let value = 0;
		for (let digit = (bytes[at] ?? 0) - 0x30; digit >= 0 && digit <= 9; digit = (bytes[++at] ?? 0) - 0x30)
			value = 10 * value + digit;
		const digits = at - begin;
		at = afterBlanks(bytes, at);
		if (digits === 0 || digits > 15 || (bytes[at] !== COMMA && bytes[at] !== CLOSE)) throw UNEXPECTED;
		const milliseconds = toMilliseconds(value);
		if (milliseconds !== undefined && isWanted(milliseconds)) times.push(milliseconds);
	}
	return times;
}

function isKeyAt(bytes: Buffer, begin: number): boolean {
	for (let at = 0; at < KEY.length; at++) if (bytes[begin + at] !== KEY[at]) return false;
	return true;
}

function afterBlanks(bytes: Buffer, begin: number): number {
	let at = begin;
	for (let byte = bytes[at]; byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09; byte = bytes[++at]);
	return at;
}
