import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { HOME } from "../../src/model/home.ts";

type Versions = Readonly<Record<string, string>>;

const read = (path: string) => readFileSync(join(HOME, path), "utf8").replaceAll("\r\n", "\n");
const {
	engines,
	...groups
}: {
	readonly engines: { readonly node: string };
	readonly dependencies: Versions;
	readonly optionalDependencies: Versions;
	readonly devDependencies: Versions;
} = JSON.parse(read("package.json"));
const versions = new Map(
	[groups.dependencies, groups.optionalDependencies, groups.devDependencies].flatMap(Object.entries<string>),
);

/** What is not proposed, and from which version on. */
const ignored = [
	...read(".github/dependabot.yml").matchAll(/- dependency-name: "?([^"\n]+?)"?\n +versions: \[">=([\d.]+)"\]/g),
].map(([, name = "", from = ""]) => ({ name, from }));

const [floor = ""] = /\d+\.\d+/.exec(engines.node) ?? [];
const paragraph = read("CONTRIBUTING.md")
	.split(/\n(?=- |\n)/)
	.filter((text) => text.includes(".github/dependabot.yml"))
	.join("\n");

test("each package that is not proposed is one of ours, older than what is not proposed", () => {
	assert.ok(ignored.length > 0);
	for (const { name, from } of ignored) {
		const version = versions.get(name);
		assert.ok(version !== undefined, name);
		assert.ok(version.localeCompare(from, "en", { numeric: true }) < 0, `${name} ${version} < ${from}`);
	}
});

test("CONTRIBUTING names each of them, and the oldest Node.js because of which they wait", () => {
	assert.ok(paragraph.includes(`Node ${floor} `), floor);
	for (const { name } of ignored) assert.ok(paragraph.includes(`\`${name}\``), name);
	const named = [...paragraph.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name).filter((name) => versions.has(name));
	assert.deepEqual(named.sort(), ignored.map(({ name }) => name).sort());
});

test("what Node.js is typed as is the oldest one that is promised", () => {
	assert.equal(versions.get("@types/node")?.split(".")[0], floor.split(".")[0]);
});
