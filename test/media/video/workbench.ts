import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before } from "node:test";
import type { VideoFacts } from "../../../src/media/video/facts.ts";
import { sanitiseVideo } from "../../../src/media/video/sanitise.ts";

/** A temporary folder for one test file, and the code under test from bytes to bytes. */
export function workbench() {
	let folder = "";
	let count = 0;
	before(async () => {
		folder = await mkdtemp(path.join(tmpdir(), "video-"));
	});
	after(() => rm(folder, { recursive: true, force: true }));
	return {
		file: (name: string) => path.join(folder, name),
		async sanitise(bytes: Buffer): Promise<{ facts: VideoFacts; clean: Buffer }> {
			// Fresh names: some file systems make overwriting a file many times slower than making and removing one.
			const [source, target] = [path.join(folder, `source-${++count}`), path.join(folder, `target-${count}`)];
			try {
				await writeFile(source, bytes);
				const facts = await sanitiseVideo(source, target);
				return { facts, clean: await readFile(target) };
			} finally {
				await Promise.all([rm(source, { force: true }), rm(target, { force: true })]);
			}
		},
	};
}
