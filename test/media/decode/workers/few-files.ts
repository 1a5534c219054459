/** A program that may open no more files, and decodes one. Linux alone. */
import { execFileSync } from "node:child_process";
import { openSync } from "node:fs";
import { openDecoder } from "../../../../src/media/decode/decoder.ts";

const decoder = openDecoder({ ffmpeg: null });
execFileSync("prlimit", ["--pid", String(process.pid), "--nofile=64:64"]);
try {
	for (;;) openSync(process.execPath, "r");
} catch {
	// No more can be opened.
}
const answer = await decoder.poster("nowhere.mp4");
process.stdout.write(JSON.stringify(answer));
await decoder.close();
