import { DamagedFile, type DownloadFile } from "../model/download-file.ts";
import { readChunks, saveChunks } from "./bytes.ts";
import type { Limits } from "./limits.ts";

/**
 * A file where it is stored, in a ZIP or a folder. A class, because a download may have 100,000 files: as objects with functions of
 * their own they took 1.2 kB each (measured 2026-11-30).
 */
export abstract class StoredFile implements DownloadFile {
	readonly path: string;
	readonly part: string;
	readonly size: number;
	readonly #limits: Limits;

	protected constructor(path: string, part: string, size: number, limits: Limits) {
		this.path = path;
		this.part = part;
		this.size = size;
		this.#limits = limits;
	}

	abstract fingerprint(): Promise<string>;

	/** Its bytes, checked. */
	protected abstract content(): AsyncIterable<Buffer>;

	/** Whether it is never read as a whole. */
	protected get isTooLarge(): boolean {
		return this.size > this.#limits.whole;
	}

	async read(): Promise<Buffer> {
		if (this.isTooLarge) {
			const n = Math.floor(this.#limits.whole / 2 ** 20);
			throw new DamagedFile({ code: "is larger than {n} MB", params: { n } });
		}
		return readChunks(this.content());
	}

	async saveTo(target: string): Promise<void> {
		return saveChunks(this.content(), target);
	}
}
