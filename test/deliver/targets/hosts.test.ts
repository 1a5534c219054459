import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { parseAllHeaders } from "@netlify/headers-parser";
import { register } from "tsx/esm/api";
import { HOME } from "../../../src/model/home.ts";
import { headersFile, noRobots } from "../../../src/site/assets/policy.ts";
import { workFolder } from "../../builds.ts";

/** Parses a `_headers` file, a netlify.toml, or both, as Netlify does. */
async function netlify(headers: string | undefined, toml: string | undefined) {
	return parseAllHeaders({
		headersFiles: headers === undefined ? [] : [headers],
		netlifyConfigPath: toml,
		configHeaders: [],
		minimal: true,
	});
}

test("Netlify's own parser accepts `_headers` and netlify.toml, and both give the same", async (t) => {
	const folder = await workFolder(t);
	await mkdir(join(folder, "site"));
	const path = join(folder, "site", "_headers");
	await writeFile(path, headersFile(noRobots));
	const toml = join(HOME, "netlify.toml");
	const [file, config, both] = [
		await netlify(path, undefined),
		await netlify(undefined, toml),
		await netlify(path, toml),
	];
	for (const { errors } of [file, config, both]) assert.deepEqual(errors, []);
	const [all, media] = file.headers;
	assert.equal(file.headers.length, 2);
	assert.ok(all?.values["Content-Security-Policy"]?.includes("frame-ancestors 'none'"));
	assert.equal(media?.for, "/media/*");
	const { "X-Robots-Tag": robots, ...others } = all?.values ?? {};
	assert.match(robots ?? "", /noindex/);
	assert.deepEqual(config.headers, [{ for: "/*", values: others }, media]);
});

test("netlify.toml names the built folder and no command", async () => {
	const toml = await readFile(join(HOME, "netlify.toml"), "utf8");
	assert.match(toml, /^ {2}publish = "_site"$/m);
	assert.match(toml, /^ {2}command = ""$/m);
});

test("no header is longer than Cloudflare accepts", () => {
	for (const line of headersFile(noRobots).split("\n")) assert.ok(line.length < 2000);
});

test("GitHub's own parser accepts the workflow, which builds nothing and keeps no history", async (t) => {
	// It imports JSON without saying so, which Node refuses and tsx allows.
	t.after(register());
	const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import("@actions/workflow-parser");
	const content = await readFile(join(HOME, "docs", "github-pages.yml"), "utf8");
	const parsed = parseWorkflow({ name: "github-pages.yml", content }, new NoOperationTraceWriter());
	assert.ok(parsed.value);
	assert.deepEqual(parsed.context.errors.getErrors(), []);
	const workflow = await convertWorkflowTemplate(parsed.context, parsed.value);
	assert.deepEqual(workflow.errors ?? [], []);
	assert.equal(workflow.jobs.length, 1);
	assert.doesNotMatch(content, /\brun:|npm|\.zip/);
	assert.match(content, /path: site\b/);
	const broken = parseWorkflow(
		{ name: "x.yml", content: content.replace("runs-on", "runs_on") },
		new NoOperationTraceWriter(),
	);
	assert.notEqual(broken.context.errors.getErrors().length, 0);
});
