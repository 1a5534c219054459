import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";

const read = (name: string): unknown =>
	JSON.parse(readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), "utf8"));

function record(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null ? { ...value } : {};
}

const own = record(read("package.json"));
const lock = record(record(read("package-lock.json"))["packages"]);
const installed = Object.entries(lock)
	.filter(([path]) => path !== "")
	.map(([path, value]) => [path, record(value)] as const);

describe("dependencies", () => {
	for (const group of ["dependencies", "optionalDependencies", "devDependencies"]) {
		test(`${group} have exact versions`, () => {
			const versions = Object.entries(record(own[group]));
			assert.ok(versions.length > 0);
			for (const [name, version] of versions) assert.match(String(version), /^\d+\.\d+\.\d+(-[\w.]+)?$/, name);
		});
		test(`${group} are those of the lockfile`, () => {
			for (const [name, version] of Object.entries(record(own[group]))) {
				assert.equal(record(lock[`node_modules/${name}`])["version"], version, name);
			}
		});
	}
	test("each has a checksum, and comes from the registry", () => {
		assert.ok(installed.length > 100);
		for (const [path, { integrity, resolved, link, inBundle, optional, cpu }] of installed) {
			assert.equal(link, undefined, path);
			// npm notes no checksum for what is made for other computers than the one that wrote the file (npm 10, 2026).
			const isElsewhere = optional === true && cpu !== undefined && integrity === undefined;
			if (inBundle !== true && !isElsewhere) assert.match(String(integrity), /^sha512-/, path);
			assert.ok(resolved === undefined || /^https:\/\/registry\.npmjs\.org\//.test(String(resolved)), path);
		}
	});
	test("none needs a script when it is installed", () => {
		// What has one works without: fsevents is for watching on a Mac, esbuild checks what its optional package brought.
		const withScript = installed
			.filter(([, { hasInstallScript }]) => hasInstallScript === true)
			.map(([path]) => path.replace(/^.*node_modules\//, ""));
		assert.deepEqual(
			withScript.filter((name) => !["fsevents", "esbuild"].includes(name)),
			[],
		);
	});
	test("the package has no script of its own that npm runs when it is installed", () => {
		for (const name of ["preinstall", "install", "postinstall", "prepare", "prepublish"]) {
			assert.equal(record(own["scripts"])[name], undefined, name);
		}
	});
});
