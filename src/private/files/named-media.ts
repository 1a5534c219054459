import type { GenericRecord } from "../model/generic-record.ts";
import type { ThreadPart } from "../readers/thread.ts";
import type { Parsed } from "./parse-file.ts";

/** The media that files name, by their paths in lower case, since other systems change it. */
export class NamedMedia {
	readonly #paths = new Set<string>();

	has(path: string): boolean {
		return this.#paths.has(path.toLowerCase());
	}

	add(parsed: Parsed): void {
		if (parsed.is === "record") this.#addRecord(parsed.record);
		if (parsed.is === "part") this.#addPart(parsed.part);
	}

	#addRecord({ media, groups }: GenericRecord): void {
		for (const uri of media) this.#paths.add(uri.toLowerCase());
		for (const group of groups) this.#addRecord(group);
	}

	#addPart({ header, messages, more }: ThreadPart): void {
		if (header.picture !== "") this.#paths.add(header.picture.toLowerCase());
		for (const record of more) this.#addRecord(record);
		for (const message of messages) {
			for (const { uri } of message.media) this.#paths.add(uri.toLowerCase());
			if (message.more !== undefined) this.#addRecord(message.more);
		}
	}
}
