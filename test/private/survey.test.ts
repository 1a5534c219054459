import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { survey } from "../../src/private/files/survey.ts";
import { threadOf } from "../../src/private/readers/thread.ts";
import { cases } from "../depth.ts";
import { downloadOf, jsonFile } from "../read-download.ts";
import { downloadOfYears, ME } from "./downloads-of-years.ts";
import { judged } from "./survey-judge.ts";

const RUNS = 150;
const assumed = { zone: "Europe/Berlin", likelyZones: ["UTC"] };

describe("what is known of all conversations before they are read", () => {
	test("is what comparing all folders by all of their messages finds", async () => {
		let [renamed, alone] = [0, 0];
		await fc.assert(
			fc.asyncProperty(fc.nat(), fc.boolean(), fc.constantFrom([ME], []), async (seed, isClean, asked) => {
				const files = downloadOfYears(seed, isClean);
				const found = await survey(files, assumed, asked);
				const expected = await judged(files, assumed, asked);
				assert.deepEqual([...found.renamed], [...expected.renamed]);
				assert.deepEqual(found.zones, expected.zones);
				// The people of a file that is broken behind their names count, too.
				if (isClean) assert.deepEqual(found.own, expected.own);
				renamed += found.renamed.size;
				alone += new Set(files.flatMap(({ path }) => threadOf(path)?.thread ?? [])).size - found.renamed.size;
			}),
			{ seed: 20261130, numRuns: cases(RUNS) },
		);
		assert.ok(renamed > RUNS / 2 && alone > RUNS / 2, `${renamed} ${alone}`);
	});

	test("is found in a short file, however many other times are in it", async () => {
		const edits = Array.from({ length: 60 }, () => ({ timestamp_ms: 1 }));
		const file = (name: string, folder: string) => {
			const messages = [1, 2, 3].map((at) => ({
				sender_name: [name, ME][at % 2],
				timestamp_ms: 17e11 + at,
				content: "ok",
				edits,
			}));
			return jsonFile(`messages/inbox/${folder}/message_1.json`, { participants: [{ name }, { name: ME }], messages });
		};
		const files = [
			...downloadOf([file("Anna", "anna_1")], { part: "1.zip" }).files,
			...downloadOf([file("Anna Berg", "annaberg_9")], { part: "2.zip" }).files,
		];
		assert.ok(17e11 % 17 === 0, "none of these times is in a sample");
		assert.deepEqual([...(await survey(files, assumed, [ME])).renamed], [["inbox/annaberg_9", "inbox/anna_1"]]);
	});

	test("needs one look at most files, and reads only those of folders with a time in common", async () => {
		const json = (name: string, ...times: readonly number[]) => {
			const messages = times.map((at) => ({ sender_name: name, timestamp_ms: 1_700_000_000_000 + at, content: "ok" }));
			return { participants: [{ name }, { name: ME }], messages };
		};
		const reads = new Map<string, number>();
		const part = (name: string, talks: Readonly<Record<string, object>>) =>
			downloadOf(
				Object.entries(talks).map(([folder, talk]) => jsonFile(`messages/inbox/${folder}/message_1.json`, talk)),
				{ part: name },
			).files.map((file) => ({
				...file,
				read: async () => {
					reads.set(file.path, (reads.get(file.path) ?? 0) + 1);
					return file.read();
				},
			}));
		const files = [
			...part("1.zip", { anna_1: json("Anna", 5, 4, 3), berta_2: json("Berta", 9, 8), clara_3: json("Clara", 2, 1) }),
			...part("2.zip", { annaberg_9: json("Anna Berg", 5, 4, 3), clara_3: json("Clara", 2, 1) }),
		];
		const { renamed } = await survey(files, assumed, [ME]);
		assert.deepEqual([...renamed], [["inbox/annaberg_9", "inbox/anna_1"]]);
		const folders = [...reads].map(([path, times]) => [path.split("/")[2], times]);
		assert.deepEqual(folders, [
			["anna_1", 2],
			["berta_2", 1],
			["clara_3", 2],
			["annaberg_9", 2],
		]);
	});
});
