/** Stands in for the real worker: does what the name of the file says, as a decoder might. */
import { existsSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import type { Request } from "../../../../src/media/decode/worker.ts";

let requests = 0;
process.on("disconnect", () => process.exit());
process.on("message", (request: Request) => {
	requests += 1;
	const name = "path" in request ? basename(request.path) : "heic";
	if (name === "hang") return setInterval(() => undefined, 1000);
	if (name === "spin") for (;;);
	if (name === "crash") return process.kill(process.pid, "SIGKILL");
	if (name === "crash once" && "path" in request && !existsSync(request.path)) {
		writeFileSync(request.path, "");
		return process.kill(process.pid, "SIGKILL");
	}
	if (name === "throw") throw new Error("on purpose");
	if (name === "undecodable") return process.send?.({ failed: "on purpose" });
	// The number of requests this process has seen, told as the width of a picture.
	const picture = { width: requests, height: 1, channels: 3, data: Buffer.alloc(requests * 3) };
	const [, after] = /^after (\d+)$/.exec(name) ?? [];
	return setTimeout(() => process.send?.({ picture }), Number(after ?? 0));
});
