import assert from "node:assert/strict";
import { chmod, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { type TestContext, test } from "node:test";
import { availableDecoders } from "../../../src/media/decode/available-decoders.ts";
import { workFolder } from "../../builds.ts";

function withEnvironment(t: TestContext, values: Readonly<Record<string, string>>): void {
	const before = { ...process.env };
	t.after(() => {
		for (const name of Object.keys(values)) delete process.env[name];
		Object.assign(process.env, before);
	});
	Object.assign(process.env, values);
}

test("an ffmpeg that is installed on the path is one more means to decode", async (t) => {
	const [empty, tools] = [await workFolder(t), await workFolder(t)];
	withEnvironment(t, { PATH: empty, FFMPEG_PATH: "" });
	const without = availableDecoders();
	await writeFile(join(tools, "ffmpeg"), "");
	await chmod(join(tools, "ffmpeg"), 0o755);
	withEnvironment(t, { PATH: [empty, tools].join(delimiter) });
	assert.equal(
		availableDecoders(),
		[without, "ffmpeg"]
			.filter((one) => one !== "")
			.sort()
			.join("+"),
	);
	assert.ok(!without.includes("ffmpeg"));
});
