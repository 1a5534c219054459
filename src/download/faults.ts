import { DamagedFile, type DownloadFile, UNREAD } from "../model/download-file.ts";
import { errorCode } from "../model/problem.ts";

/** Notes what the system refused to read. The disk, or whoever else was reading, may allow it the next time. */
export class Faults {
	#count = 0;

	/** How often reading has failed. */
	get count(): number {
		return this.#count;
	}

	/** The same file, with its faults noted. */
	watch(file: DownloadFile): DownloadFile {
		const noted = (error: unknown): never => {
			if (error instanceof DamagedFile && /^E[A-Z]+$/.test(errorCode(error.cause) ?? "")) this.#count += 1;
			throw error;
		};
		return {
			...file,
			fingerprint: async () => {
				const print = await file.fingerprint();
				if (print.startsWith(UNREAD)) this.#count += 1;
				return print;
			},
			read: () => file.read().catch(noted),
			saveTo: (target) => file.saveTo(target).catch(noted),
		};
	}
}
