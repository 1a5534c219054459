import assert from "node:assert/strict";
import { test } from "node:test";
import { holdsVideos } from "../../src/build/read-archive.ts";
import { fileOf } from "../media/workshop.ts";

test("videos are expected of the gallery's folders, and not for voice messages, which are called like videos", () => {
	const holds = (...paths: string[]) => holdsVideos({ files: paths.map((path) => fileOf(path, Buffer.alloc(0))) });
	const message = "your_instagram_activity/messages/inbox/anna_1/audio/audioclip-1.mp4";
	assert.equal(holds("media/posts/202401/1.jpg", message, "messages/inbox/anna_1/videos/2.mp4"), false);
	assert.equal(holds(message, "media/stories/202401/3.mp4"), true);
	assert.equal(holds("videos/201901/4.MOV"), true);
});
