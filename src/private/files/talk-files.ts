import { indexFailure, LARGEST_INDEX } from "../../layouts/read.ts";
import type { DownloadFile } from "../../model/download-file.ts";
import type { ReadingRoom } from "../../model/reading-room.ts";
import { Json } from "../../readers/json.ts";
import { FEW, isCompared, isSampled } from "../conversations/renamed.ts";
import { glanceAt } from "../readers/glance.ts";
import { type ThreadPart, threadOf, threadPart } from "../readers/thread.ts";
import { type Assumed, JSON_NAME, parseFile } from "./parse-file.ts";

/** What a file has of a conversation: all of its messages, or those that are compared, and how many it has. */
export interface Surveyed {
	readonly part: ThreadPart;
	readonly total: number;
}

/** What is known of a conversation in a file without its messages. */
export interface Heard {
	readonly thread: string;
	readonly participants: readonly string[];
	/** Of all messages that are compared with those of other folders, in milliseconds. */
	readonly times: readonly number[];
}

/** Pages have the times that they print. */
const AS_PRINTED: Assumed = { zone: "UTC", likelyZones: [] };

const placeOf = ({ path }: DownloadFile) => (JSON_NAME.test(path) ? threadOf(path) : undefined);

/** What a file has of conversations. None for a file that cannot be read: the reading of all files says so. */
export async function surveyedIn(
	file: DownloadFile,
	room: ReadingRoom,
	areAllWanted: boolean,
): Promise<readonly Surveyed[]> {
	return fromBytes(file, room, (bytes) => surveyed(file, bytes, areAllWanted));
}

/** Looks at a file, and parses it only where that is not enough. */
export async function heardIn(file: DownloadFile, room: ReadingRoom): Promise<readonly Heard[]> {
	return fromBytes(file, room, (bytes) => {
		const place = placeOf(file);
		const glance = place && glanceAt(bytes, { few: FEW, isSampled });
		if (place === undefined || glance === undefined) return surveyed(file, bytes, false).map(heardOf);
		return [{ thread: place.thread, ...glance }];
	});
}

function heardOf({ part: { thread, header, messages }, total }: Surveyed): Heard {
	const compared = messages.filter(
		({ milliseconds, precision }) => precision === "millisecond" && isCompared(milliseconds, total),
	);
	return { thread, participants: header.participants, times: compared.map(({ milliseconds }) => milliseconds) };
}

async function fromBytes<T>(
	file: DownloadFile,
	room: ReadingRoom,
	read: (bytes: Buffer) => readonly T[],
): Promise<readonly T[]> {
	if (file.size > LARGEST_INDEX) return [];
	try {
		return read(await file.read(room));
	} catch (error) {
		indexFailure(error);
		return [];
	}
}

function surveyed(file: DownloadFile, bytes: Buffer, areAllWanted: boolean): readonly Surveyed[] {
	const place = placeOf(file);
	if (!areAllWanted && place !== undefined) {
		const root = Json.parse(bytes);
		const messages = root.get("messages");
		return messages.isList ? [{ part: threadPart(root, place, isCompared), total: messages.length }] : [];
	}
	const found = [...parseFile(file.path, bytes, AS_PRINTED)];
	return found.flatMap((one) => (one.is === "part" ? [{ part: one.part, total: one.part.messages.length }] : []));
}
