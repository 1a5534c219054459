import { randomUUID } from "node:crypto";
import { isRecord } from "../../model/is-record.ts";
import { Json } from "../../readers/json.ts";
import { toMilliseconds } from "../../readers/time.ts";
import type { Message, Reaction, Share } from "../model/conversation.ts";
import { COLON, isUnexpected, JsonBytes, UNEXPECTED } from "./json-bytes.ts";
import { END, JsonMembers } from "./json-members.ts";
import { CLASSES, messageFrom, messageOf } from "./message.ts";
import { kindOfShare } from "./share.ts";
import { type ThreadPart, threadPart } from "./thread.ts";

const KEY = '"messages"';
/** Stands for the messages where the rest of a file is parsed; no file can know it. */
const MARK = randomUUID();

/**
 * The same as `threadPart` of the JSON, for half of what that costs: most messages are read from their bytes, and all else is parsed.
 * Undefined for a file that is not as Instagram writes it, or has many messages that are not.
 */
export function scanThread(bytes: Buffer, place: Pick<ThreadPart, "thread" | "number">): ThreadPart | undefined {
	const key = bytes.indexOf(KEY);
	if (key < 0) return undefined;
	try {
		const json = new JsonBytes(bytes, key + KEY.length);
		json.skip(COLON);
		const head = json.from(0);
		const messages = new MessageScanner(json).messages();
		const root: unknown = JSON.parse(`${head}["${MARK}"]${bytes.toString("utf8", json.at)}`);
		const marks = isRecord(root) ? root["messages"] : undefined;
		// Elsewhere, as in a record within the file, it was not the list of messages.
		if (!Array.isArray(marks) || marks.pop() !== MARK) return undefined;
		return { ...threadPart(Json.of(root), place), messages };
	} catch (error) {
		if (isUnexpected(error)) return undefined;
		throw error;
	}
}

const MEMBERS = ["sender_name", "timestamp_ms", "content", "reactions", "share", "is_unsent", "type"];
const FLAGS = ["is_geoblocked_for_viewer", "is_unsent_image_by_messenger_kid_parent"];
const REACTION = ["reaction", "actor", "timestamp"];
const SHARE = ["link", "share_text", "original_content_owner"];
const NONE: readonly never[] = [];
/** Messages that are parsed in any file, beside one in so many. */
const [FEW, ONE_IN] = [20, 4];

class MessageScanner {
	readonly #json: JsonBytes;
	readonly #ofMessage: JsonMembers;
	readonly #ofReaction: JsonMembers;
	readonly #ofShare: JsonMembers;
	readonly #reaction = () => this.#readReaction();
	#count = 0;
	#parsed = 0;

	constructor(json: JsonBytes) {
		this.#json = json;
		this.#ofMessage = new JsonMembers(json, [...MEMBERS, ...FLAGS]);
		this.#ofReaction = new JsonMembers(json, REACTION);
		this.#ofShare = new JsonMembers(json, SHARE);
	}

	messages(): Message[] {
		return this.#json.list(() => {
			const begin = this.#json.at;
			this.#count += 1;
			try {
				return this.#readMessage();
			} catch (error) {
				if (!isUnexpected(error)) throw error;
				return this.#parseMessage(begin);
			}
		});
	}

	/** A message with anything that is rare. In a list, as everything lies as deep in the file. */
	#parseMessage(begin: number): Message {
		const json = this.#json;
		this.#parsed += 1;
		if (ONE_IN * (this.#parsed - FEW) > this.#count) throw UNEXPECTED;
		json.at = begin;
		json.skipRecord();
		const root = Json.of(JSON.parse(`{"messages":[${json.from(begin)}]}`));
		const [message] = root.get("messages").recordsAs(messageOf);
		if (message === undefined) throw UNEXPECTED;
		return message;
	}

	#readMessage(): Message {
		const json = this.#json;
		const members = this.#ofMessage;
		let sender = "";
		let text = "";
		let isUnsent = false;
		let time = 0;
		let reactions: readonly Reaction[] = NONE;
		let share: Share | undefined;
		for (let name = members.first(); name !== END; name = members.next()) {
			if (name === 0) sender = json.name();
			else if (name === 1) time = json.integer();
			else if (name === 2) text = json.text();
			else if (name === 3) reactions = json.list(this.#reaction);
			else if (name === 4) share = this.#readShare();
			else if (name === 5) isUnsent = json.flag();
			else if (name > 6) json.flag();
			else if (!CLASSES.has(json.name())) throw UNEXPECTED;
		}
		const milliseconds = toMilliseconds(time);
		if (milliseconds === undefined) throw UNEXPECTED;
		return messageFrom({ sender, milliseconds, text, share, reactions, isUnsent, media: NONE });
	}

	#readReaction(): Reaction {
		const [json, members] = [this.#json, this.#ofReaction];
		let emoji = "";
		let actor = "";
		let time = 0;
		for (let name = members.first(); name !== END; name = members.next()) {
			if (name === 0) emoji = json.name();
			else if (name === 1) actor = json.name();
			else time = json.integer();
		}
		return { emoji, actor, milliseconds: toMilliseconds(time), printed: "" };
	}

	#readShare(): Share | undefined {
		const [json, members] = [this.#json, this.#ofShare];
		let link = "";
		let text = "";
		let owner = "";
		for (let name = members.first(); name !== END; name = members.next()) {
			if (name === 0) link = json.text().trim();
			else if (name === 1) text = json.text();
			else owner = json.text();
		}
		if (link === "" && text === "" && owner === "") return undefined;
		return { kind: kindOfShare(link), link, text, owner, name: "" };
	}
}
