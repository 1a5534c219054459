import assert from "node:assert/strict";
import { test } from "node:test";
import { readIndexes } from "../../src/layouts/read.ts";
import { recognise } from "../../src/layouts/recognise.ts";
import { partsWithoutProfile } from "../../src/merge/accounts.ts";
import { merge } from "../../src/merge/merge.ts";
import type { Download } from "../../src/model/download-file.ts";
import { BuildError } from "../../src/model/problem.ts";
import { context, downloadOf, jsonFile, mediaFile, together } from "../read-download.ts";

/** A part with one post for each of `times`, and a profile when it has a name. */
function part(name: string, times: readonly number[], username?: string): Download {
	const posts = times.map((time) => ({
		media: [{ uri: `media/posts/${time}.jpg`, creation_timestamp: 1_500_000_000 + time * 1e6, title: String(time) }],
	}));
	const profile = { profile_user: [{ string_map_data: { Username: { value: username } } }] };
	return downloadOf(
		[
			jsonFile("your_instagram_activity/media/posts_1.json", posts),
			...times.map((time) => mediaFile(`media/posts/${time}.jpg`, String(time))),
			...(username === undefined
				? []
				: [jsonFile("personal_information/personal_information/personal_information.json", profile)]),
		],
		{ part: name },
	);
}

async function read(parts: readonly Download[], sameAccount = false) {
	const { claims, media } = recognise(together(...parts));
	const indexes = await readIndexes(claims, context);
	return { archive: await merge(indexes, media, { sameAccount }), indexes };
}

const refused = (...parts: readonly Download[]) =>
	read(parts).then(
		() => undefined,
		(error: unknown) => (error instanceof BuildError ? error : Promise.reject(error)),
	);

test("what a ZIP or folder is called is no proof of another account", async () => {
	const first = part("instagram-mara.invented-2025-03-01-aaaabbbb.zip", [1, 2], "mara.invented");
	for (const name of [
		"instagram_20190101.zip",
		"backup_20190101.zip",
		"insta2_20250301.zip",
		"instagram-somebody.else-2025-03-01-Ab12Cd34.zip",
		"x.zip/instagram-somebody.else-20250301",
	]) {
		const { archive, indexes } = await read([first, part(name, [3])]);
		assert.equal(archive.entries.length, 3, name);
		assert.equal(archive.profile.username, "mara.invented");
		assert.deepEqual(partsWithoutProfile(indexes), [name]);
	}
});

test("profiles of two names are two accounts, and the way out is named and works", async () => {
	const [mara, shop] = [part("meta.zip/mara", [1], "mara.invented"), part("meta.zip/shop", [2], "shop.invented")];
	const error = await refused(mara, shop);
	assert.match(error?.message ?? "", /2 different accounts: @mara\.invented and @shop\.invented/);
	assert.match(error?.where ?? "", /meta\.zip\/mara \(@mara\.invented\), meta\.zip\/shop \(@shop\.invented\)/);
	assert.match(error?.hint ?? "", /unpack it.*--same-account/);
	assert.equal((await read([mara])).archive.profile.username, "mara.invented");
	assert.equal((await read([mara, shop], true)).archive.entries.length, 2);
});

test("two profiles in one part are distinguished too", async () => {
	const [mara, shop] = [part("one", [1], "mara.invented"), part("one", [2], "shop.invented")];
	assert.match((await refused(mara, shop))?.message ?? "", /2 different accounts/);
});

test("names that entries join are one account, in any number and order", async () => {
	const parts = [part("a", [1, 2], "one"), part("b", [2, 3], "two"), part("c", [3, 4], "three")];
	assert.equal((await read(parts)).archive.entries.length, 4);
	assert.equal((await read(parts.toReversed())).archive.entries.length, 4);
	const apart = await refused(...parts, part("d", [9], "four"));
	assert.match(apart?.message ?? "", /2 different accounts: @four and @one = @two = @three|@four and @/);
});

test("a name that differs in case or has its sign is the same name, and what is no user name proves nothing", async () => {
	for (const name of ["@mara.invented", "Mara.Invented", "Mara Invented!", ""])
		assert.equal((await read([part("a", [1], "mara.invented"), part("b", [2], name)])).archive.entries.length, 2, name);
});

test("a refusal of very many accounts stays short", async () => {
	const error = await refused(...Array.from({ length: 300 }, (_, n) => part(`part ${n}`, [n], `account.${n}`)));
	assert.match(error?.message ?? "", /300 different accounts: .* and 292 more$/);
	assert.ok((error?.message.length ?? 0) + (error?.where?.length ?? 0) < 1000);
});
