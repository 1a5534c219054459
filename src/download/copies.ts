import type { DownloadFile } from "../model/download-file.ts";

/** Finds the other files of the same path and size: downloads in parts may hold a file more than once. */
export function copiesAmong(files: readonly DownloadFile[]): (file: DownloadFile) => readonly DownloadFile[] {
	const byKey = new Map<string, DownloadFile[]>();
	for (const file of files) {
		const same = byKey.get(keyOf(file));
		if (same === undefined) byKey.set(keyOf(file), [file]);
		else same.push(file);
	}
	return (file) => (byKey.get(keyOf(file)) ?? []).filter((other) => other !== file);
}

function keyOf({ path, size }: DownloadFile): string {
	return `${size} ${path}`;
}
