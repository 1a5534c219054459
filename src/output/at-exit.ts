import { rmSync } from "node:fs";

/** Files that are of no use to anybody when this process has ended, each with the proof that it is still its own. */
const files = new Map<string, () => boolean>();

/** Removes a file when this process exits before the returned function is called, as it does after Ctrl and C. */
export function removeAtExit(path: string, isOwn: () => boolean = () => true): () => void {
	files.set(path, isOwn);
	return () => void files.delete(path);
}

process.on("exit", () => {
	for (const [path, isOwn] of files) {
		try {
			if (isOwn()) rmSync(path, { force: true });
		} catch {
			// It stays, as after a power failure.
		}
	}
});
