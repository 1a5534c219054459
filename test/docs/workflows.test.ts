import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { register } from "tsx/esm/api";
import { HOME } from "../../src/model/home.ts";
import { MANIFEST } from "../../src/output/manifest.ts";
import { projectOf } from "../../src/output/project.ts";

const FOLDER = ".github/workflows";
const FORMS = ".github/ISSUE_TEMPLATE";
const read = (path: string) => readFileSync(join(HOME, path), "utf8");
const namesIn = (folder: string) => readdirSync(join(HOME, folder)).map((name) => `${folder}/${name}`);

describe("what runs for each change", () => {
	for (const path of namesIn(FOLDER)) {
		const content = read(path);

		test(`${path} is accepted by GitHub's own parser`, async (t) => {
			// It imports JSON without saying so, which Node refuses and tsx allows.
			t.after(register());
			const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import(
				"@actions/workflow-parser"
			);
			const parse = (text: string) => parseWorkflow({ name: path, content: text }, new NoOperationTraceWriter());
			const parsed = parse(content);
			assert.deepEqual(parsed.context.errors.getErrors(), []);
			assert.ok(parsed.value);
			const workflow = await convertWorkflowTemplate(parsed.context, parsed.value);
			assert.deepEqual(workflow.errors ?? [], []);
			assert.ok(workflow.jobs.length > 0);
			assert.notEqual(parse(content.replace("runs-on", "runs_on")).context.errors.getErrors().length, 0);
		});

		test(`${path} names each action by its commit and says its version, may only read, and knows no secret`, () => {
			const uses = [...content.matchAll(/\buses: *(.+)$/gm)].map(([, action = ""]) => action);
			assert.ok(uses.length > 0);
			for (const action of uses) assert.match(action, /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
			const commits = new Map(uses.map((action) => [action.split("@")[0], action]));
			for (const action of uses) assert.equal(commits.get(action.split("@")[0]), action, "one version of each");
			assert.match(content, /^permissions:\n {2}contents: read$/m);
			// npm's trusted publishing asks for this one right, which lets nothing be written here.
			const rights = path.endsWith("/publish.yml") ? content.replace(/^ {6}id-token: write$/m, "") : content;
			assert.doesNotMatch(rights, /: write\b|write-all|secrets\.|pull_request_target|github\.event\.(?!.*_name)/);
		});
	}

	test("of every system the list of its site is kept, which is compared, and the report beside it", () => {
		const content = read(`${FOLDER}/ci.yml`);
		const output = /npm run sample -- --output (\S+)/.exec(content)?.[1] ?? "";
		const { report } = projectOf(output);
		const kept = /^ +path: \|\n((?: {12}.+\n)+)/m.exec(content)?.[1]?.trim().split(/\n +/);
		assert.deepEqual(kept, ["digests.txt", report]);
		assert.ok(content.includes(`copyFileSync('${output}/${MANIFEST}', '${kept?.[0]}')`));
		assert.match(read("test/systems/compare-digests.ts"), /join\(folder, name, "digests\.txt"\)/);
	});

	test("every system and every Node that is promised is there, with the oldest that package.json allows", () => {
		const content = read(`${FOLDER}/ci.yml`);
		const systems = [
			"ubuntu-24.04",
			"ubuntu-24.04-arm",
			"windows-latest",
			"windows-11-arm",
			"macos-latest",
			"macos-15-intel",
		];
		for (const system of systems) assert.match(content, new RegExp(`\\bos: \\[.*\\b${system}\\b`), system);
		const { engines }: { readonly engines: { readonly node: string } } = JSON.parse(read("package.json"));
		const floor = /^>=(\d+)/.exec(engines.node)?.[1] ?? "";
		const lines = new Set([floor, "22", "24", "26"]);
		const whole = /node: \[(.+)\]\n {4}runs-on: ubuntu-24\.04$/m.exec(content)?.[1];
		assert.equal(whole, [...lines].join(", "));
		for (const line of lines) {
			for (const system of ["ubuntu-24.04", "windows-latest"])
				if (line !== "24") assert.ok(content.includes(`{ os: ${system}, node: ${line} }`), `${system} ${line}`);
		}
	});
});

describe("what people write to us", () => {
	const forms = namesIn(FORMS).filter((path) => !path.endsWith("/config.yml"));

	test("every form forbids to attach a download, in English and in German, and wants it confirmed", () => {
		assert.ok(forms.length > 0);
		for (const path of forms) {
			const form = read(path);
			assert.match(form, /\*\*Never attach your download/, path);
			assert.match(form, /\*\*Hängen Sie niemals Ihren Download/, path);
			assert.match(form, /I attach no.* \/ Ich hänge .*\n {10}required: true/, path);
		}
	});

	test("nothing can be written without a form", () => {
		assert.match(read(`${FORMS}/config.yml`), /^blank_issues_enabled: false$/m);
	});
});
