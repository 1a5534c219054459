import { DamagedFile, type DownloadFile, UNREAD } from "../model/download-file.ts";
import { errorCode } from "../model/problem.ts";
import type { ReadingRoom } from "../model/reading-room.ts";
import { NamedFile } from "./named-file.ts";

/** Notes what the system refused to read. The disk, or whoever else was reading, may allow it the next time. */
export class Faults {
	#count = 0;

	/** How often reading has failed. */
	get count(): number {
		return this.#count;
	}

	/** The same file, with its faults noted. */
	watch(file: DownloadFile): DownloadFile {
		return new WatchedFile(file, this);
	}

	/** Counts what the system refused, and throws the error on. */
	note(error: unknown): never {
		if (error instanceof DamagedFile && /^E[A-Z]+$/.test(errorCode(error.cause) ?? "")) this.#count += 1;
		throw error;
	}

	noteUnread(): void {
		this.#count += 1;
	}
}

class WatchedFile extends NamedFile {
	readonly #faults: Faults;

	constructor(file: DownloadFile, faults: Faults) {
		super(file, file);
		this.#faults = faults;
	}

	override async fingerprint(): Promise<string> {
		const print = await this.file.fingerprint();
		if (print.startsWith(UNREAD)) this.#faults.noteUnread();
		return print;
	}

	override read(room?: ReadingRoom): Promise<Buffer> {
		return this.file.read(room).catch((error) => this.#faults.note(error));
	}

	override saveTo(target: string): Promise<void> {
		return this.file.saveTo(target).catch((error) => this.#faults.note(error));
	}
}
