import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { identity } from "../../sample/canaries.ts";
import { layouts } from "../../sample/layouts.ts";
import { readIndexes } from "../../src/layouts/read.ts";
import { recognise } from "../../src/layouts/recognise.ts";
import { collectPrivateValues } from "../../src/readers/json/private-values.ts";
import { Json } from "../../src/readers/json.ts";
import { codesIn, PrivateValues, tokensOf } from "../../src/readers/private-values.ts";
import { context, downloadOf } from "../read-download.ts";
import { variedAccount } from "../security/account.ts";

const account = variedAccount();
const owner = account.profile;

async function gathered(name: string, language: "en" | "ja" | "invented"): Promise<readonly string[]> {
	const layout = layouts.find((one) => one.name === name);
	const secrets = new PrivateValues();
	const download = downloadOf(layout?.write(account, { language }) ?? []);
	await readIndexes(recognise(download).claims, context, secrets);
	return [...secrets].map(({ value }) => value);
}

const OF_PROFILE = [identity.email, identity.phone, identity.gender];
const published = account.entries.filter(({ shelf, kind }) => shelf === "published" && kind === "post");

for (const { name } of layouts) {
	describe(`from the layout ${name}`, () => {
		for (const language of ["en", "ja", "invented"] as const) {
			test(`what is private is collected in the language ${language}, and what is shown is not`, async () => {
				const values = new Set(await gathered(name, language));
				for (const value of OF_PROFILE) assert.ok(values.has(value), value);
				if (!/^20(18|20)$/.test(name)) assert.ok(values.has(identity.birthDate) && values.has(identity.city));
				for (const medium of published.flatMap(({ media }) => media)) {
					const number = /^20(18|20)$/.test(name) ? medium.md5 : medium.fbid;
					assert.ok(
						[...values].some((value) => value.includes(number)),
						number,
					);
					if (/^20(18|20)$/.test(name)) continue;
					const { latitude, longitude, captured, device, backupUri } = medium.private;
					assert.ok(values.has(String(latitude)) && values.has(String(longitude)), "coordinates");
					if (medium.type !== "mp4" || name.startsWith("html")) assert.ok(values.has(captured), captured);
					if (name.startsWith("html")) continue;
					assert.ok(values.has(device), device);
					for (const token of tokensOf(backupUri)) assert.ok(values.has(token), token);
				}
				// In a language that nobody knows a name looks like any other line; the leak check knows what is published.
				const shown = language === "invented" ? [] : [owner.username, owner.name, owner.bio, owner.website];
				for (const text of [...shown, ...account.entries.map(({ caption }) => caption)]) {
					assert.ok(!values.has(text), text);
				}
			});
		}
	});
}

test("short, empty and true-or-false values are not collected", () => {
	const secrets = new PrivateValues();
	for (const value of ["", "   ", "abc", "True", "false", "oui", "はい"]) secrets.add("a token", value);
	assert.equal(secrets.size, 0);
});

test("the names of files are collected where they are codes, not where they are words", () => {
	assert.deepEqual(codesIn("media/posts/201907/12345_6789_n_17990417000000001.jpg"), [
		"12345_6789_n_17990417000000001",
		"17990417000000001",
	]);
	assert.deepEqual(codesIn("photos/201907/ca7a4e5f17ef7885a3128396260d138a"), ["ca7a4e5f17ef7885a3128396260d138a"]);
	assert.deepEqual(codesIn("media/summer-holidays.jpg"), []);
});

test("what is too deep or too much does no harm", () => {
	const depth = 100_000;
	const nested = `${'{"media_metadata":['.repeat(depth)}"android-0123456789"${"]}".repeat(depth)}`;
	const secrets = new PrivateValues();
	collectPrivateValues(Json.parse(Buffer.from(nested)), secrets);
	assert.equal(secrets.size, 0);
	secrets.add("a token", "1".repeat(100_000));
	assert.equal(secrets.size, 0);
});
