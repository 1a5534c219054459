import type { DownloadFile } from "../model/download-file.ts";
import type { ReadingRoom } from "../model/reading-room.ts";

/** A file as it is called below the root of its download. */
export class NamedFile implements DownloadFile {
	readonly path: string;
	readonly part: string;
	readonly wrapper: string | undefined;
	protected readonly file: DownloadFile;

	constructor(file: DownloadFile, { path, part, wrapper }: Pick<DownloadFile, "path" | "part" | "wrapper">) {
		this.file = file;
		this.path = path;
		this.part = part;
		this.wrapper = wrapper;
	}

	get size(): number {
		return this.file.size;
	}

	get state(): string | undefined {
		return this.file.state;
	}

	fingerprint(): Promise<string> {
		return this.file.fingerprint();
	}

	read(room?: ReadingRoom): Promise<Buffer> {
		return this.file.read(room);
	}

	saveTo(target: string): Promise<void> {
		return this.file.saveTo(target);
	}
}
