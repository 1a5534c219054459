import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { HOME } from "../src/model/home.ts";

const read = (name: string): unknown => JSON.parse(readFileSync(join(HOME, name), "utf8"));

const record = (value: unknown): Readonly<Record<string, unknown>> => Object(value);

const packages = record(record(read("package-lock.json"))["packages"]);
const named = (field: string) => Object.entries(record(record(read("package.json"))[field]));

test("every dependency is named with its exact version", () => {
	for (const field of ["dependencies", "optionalDependencies", "devDependencies"]) {
		for (const [name, version] of named(field)) assert.match(String(version), /^\d+\.\d+\.\d+$/, name);
	}
});

test("the lockfile holds the packages of every platform, so that it installs on each", () => {
	const paths = Object.keys(packages);
	for (const [path, entry] of Object.entries(packages)) {
		for (const [name, version] of Object.entries(record(record(entry)["optionalDependencies"]))) {
			assert.ok(
				paths.some((other) => other.endsWith(`node_modules/${name}`)),
				`${path} asks for ${name} ${version}`,
			);
		}
	}
});

test("the lockfile names no host and every package has a version", () => {
	for (const [path, entry] of Object.entries(packages)) {
		assert.equal(record(entry)["resolved"], undefined, path);
		if (path !== "") assert.equal(typeof record(entry)["version"], "string", path);
	}
});
