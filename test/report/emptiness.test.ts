import assert from "node:assert/strict";
import { test } from "node:test";
import type { SampleFile } from "../../sample/layouts.ts";
import { assertNotEmpty } from "../../src/report/emptiness.ts";
import { defaultSelectOptions, select } from "../../src/select/select.ts";
import { downloadOf, readThrough } from "../read-download.ts";

const json = (path: string, value: unknown): SampleFile => ({ path, bytes: () => Buffer.from(JSON.stringify(value)) });
const profile = json("personal_information/personal_information/personal_information.json", {
	profile_user: [{ string_map_data: { Username: { value: "tessa" }, Xozu: { value: "something of hers" } } }],
});
const POSTS = "your_instagram_activity/media/posts_1.json";

async function assertBuildable(...files: readonly SampleFile[]): Promise<void> {
	const { archive, recognised, indexes } = await readThrough(downloadOf(files));
	assertNotEmpty(select(archive, defaultSelectOptions, "UTC"), indexes, recognised);
}

test("an account without posts is built although a line of its profile is not understood", async () => {
	await assertBuildable(profile, json(POSTS, []));
});

test("a site that would be empty because no record is understood is not built", async () => {
	await assert.rejects(assertBuildable(profile, json(POSTS, [{ media: [{ uri: "" }] }])), /would be empty/);
});
