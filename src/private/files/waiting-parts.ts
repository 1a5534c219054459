import type { DownloadFile } from "../../model/download-file.ts";
import { groupBy } from "../../model/group-by.ts";
import { type DirectFile, withDirectMedia } from "../conversations/direct-media.ts";
import { type ThreadPart, threadOf } from "../readers/thread.ts";

/**
 * Parts of conversations of which not all files are read. Files come in the order of their paths, and so those of one folder one after
 * the other, from all ZIPs; files with many conversations, of years in which downloads were small, are kept to the end.
 */
export class WaitingParts {
	readonly #waiting = new Map<string, ThreadPart[]>();
	/** Files of a conversation that are not read. */
	readonly #left = new Map<string, number>();
	/** Conversations of which a file with many has a part. */
	readonly #kept = new Set<string>();
	readonly #renamed: ReadonlyMap<string, string>;

	constructor(files: readonly DownloadFile[], renamed: ReadonlyMap<string, string>) {
		this.#renamed = renamed;
		const folders = new Set<string>();
		for (const { path } of files) {
			const { thread } = threadOf(path) ?? {};
			if (thread === undefined) continue;
			folders.add(thread);
			this.#left.set(this.#nameOf(thread), (this.#left.get(this.#nameOf(thread)) ?? 0) + 1);
		}
		for (const [thread, name] of renamed) if (!folders.has(thread) || !folders.has(name)) this.#kept.add(name);
	}

	add(part: ThreadPart): void {
		const name = this.#nameOf(part.thread);
		const parts = this.#waiting.get(name) ?? [];
		parts.push(part);
		this.#waiting.set(name, parts);
	}

	/** All parts of a conversation, when a file was the last of it; none else. */
	completedBy({ path }: DownloadFile): readonly ThreadPart[] {
		const { thread } = threadOf(path) ?? {};
		if (thread === undefined) return [];
		const name = this.#nameOf(thread);
		const left = (this.#left.get(name) ?? 0) - 1;
		this.#left.set(name, left);
		if (left > 0 || this.#kept.has(name)) return [];
		const parts = this.#waiting.get(name) ?? [];
		this.#waiting.delete(name);
		return parts;
	}

	/** All other conversations, with the files of direct messages of 2018 to 2020. */
	rest(direct: readonly DirectFile[]): Iterable<readonly ThreadPart[]> {
		const parts = withDirectMedia([...this.#waiting.values()].flat(), direct);
		return groupBy(parts, ({ thread }) => this.#nameOf(thread)).values();
	}

	#nameOf(thread: string): string {
		return this.#renamed.get(thread) ?? thread;
	}
}
