import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { HOME } from "../../src/model/home.ts";
import { ADVISORIES, isSound, OPEN_ADVISORIES } from "./advisories.ts";

const read = (name: string): unknown => JSON.parse(readFileSync(join(HOME, name), "utf8"));

function modulesIn(folder: string): readonly string[] {
	const paths = readdirSync(join(HOME, folder), { recursive: true, encoding: "utf8" });
	return paths.filter((path) => path.endsWith(".ts")).map((path) => join(folder, path));
}

function record(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === "object" && value !== null ? { ...value } : {};
}

const own = record(read("package.json"));
const lock = record(record(read("package-lock.json"))["packages"]);
const installed = Object.entries(lock)
	.filter(([path]) => path !== "")
	.map(([path, value]) => [path, record(value)] as const);

/**
 * The decoders of other computers. The registry that the lockfile is written with knows none of these names in any version (404; looked
 * up on 2026-11-28 and 2026-11-30), so there is nothing to take a checksum from. Where npm finds them it installs them unchecked;
 * SECURITY.md says so.
 */
const WITHOUT_CHECKSUM: ReadonlySet<string> = new Set(
	["darwin-arm64", "darwin-x64", "linux-arm-gnueabihf", "linux-arm64-gnu", "linux-arm64-musl"]
		.concat("win32-arm64-msvc", "win32-x64-msvc")
		.map((computer) => `node_modules/@napi-rs/webcodecs-${computer}`),
);

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
		for (const [path, { integrity, resolved, link, inBundle }] of installed) {
			assert.equal(link, undefined, path);
			if (inBundle !== true && !WITHOUT_CHECKSUM.has(path)) assert.match(String(integrity), /^sha512-/, path);
			assert.ok(resolved === undefined || /^https:\/\/registry\.npmjs\.org\//.test(String(resolved)), path);
		}
	});
	test("those without a checksum are there, optional, for other computers, and have none", () => {
		for (const path of WITHOUT_CHECKSUM) {
			const { integrity, optional, cpu } = record(lock[path]);
			assert.ok(optional === true && cpu !== undefined, path);
			assert.equal(integrity, undefined, `${path} has a checksum: take it from the list here, and from SECURITY.md`);
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
	test("what a package runs needs no package of development, and every one that it brings is used", () => {
		const used = new Set<string>();
		for (const path of [".eleventy.ts", ...modulesIn("src"), ...modulesIn("sample")]) {
			const text = readFileSync(join(HOME, path), "utf8");
			const imports = text.matchAll(/(?:\bfrom |\bimport[ (]|\.resolve\()"((?:@[\w-]+\/)?[a-z][\w.-]*)[/"]/g);
			for (const [, name = ""] of imports) if (!name.startsWith("node")) used.add(name);
			if (text.includes("`exiftool-vendored.")) used.add("exiftool-vendored.exe").add("exiftool-vendored.pl");
		}
		// It loads sources, which a package does not have.
		used.delete("tsx");
		const brought = ["dependencies", "optionalDependencies"].flatMap((group) => Object.keys(record(own[group])));
		assert.deepEqual([...used].sort(), brought.sort());
	});
	test("the package has no script of its own that npm runs when it is installed", () => {
		for (const name of ["preinstall", "install", "postinstall", "prepare", "prepublish"]) {
			assert.equal(record(own["scripts"])[name], undefined, name);
		}
	});
});

describe("advisories", () => {
	// What stands in for another package has its own name noted.
	const nameOf = (path: string, { name }: Readonly<Record<string, unknown>>) =>
		String(name ?? path.replace(/^.*node_modules\//, ""));

	test("none of those for which there is a remedy concerns a version in the lockfile", () => {
		for (const advisory of ADVISORIES) {
			const versions = installed.filter(([path, facts]) => nameOf(path, facts) === advisory.name);
			assert.ok(versions.length > 0, `${advisory.name} is no longer in the lockfile: take its advisory from the list`);
			for (const [path, { version }] of versions)
				assert.ok(isSound(String(version), advisory), `${path} ${version}: ${advisory.ids.join(", ")}`);
		}
	});

	test("those that concern a version in the lockfile are of the packages in the other list, and of these versions", () => {
		for (const { name, version, ids } of OPEN_ADVISORIES) {
			const versions = installed.filter(([path, facts]) => nameOf(path, facts) === name).map(([, facts]) => facts);
			assert.deepEqual(
				versions.map((facts) => facts["version"]),
				[version],
				`${name} is another one now: see which of these are mended: ${ids.join(", ")}`,
			);
		}
	});

	test("the comparison of versions tells sound from unsound", () => {
		const sound = ["1.1.18", "2.1.4"];
		for (const version of ["1.1.18", "1.2.0", "2.1.4", "3.0.0"]) assert.ok(isSound(version, { sound }), version);
		for (const version of ["0.9.0", "1.1.9", "1.1.17", "2.1.3", "2.0.99"])
			assert.ok(!isSound(version, { sound }), version);
		assert.ok(!isSound("9.0.0", { sound: [] }));
	});

	test("what unpacks browsers, which the tests never do, has advisories without a remedy, and is replaced", () => {
		const named = installed.filter(([path]) => path.endsWith("/extract-zip"));
		assert.deepEqual(
			named.map(([, { name }]) => name),
			["yauzl"],
		);
	});

	test("npm audit knows of none", { timeout: 120_000 }, async (t) => {
		const { answer, said } = await audit();
		if (answer === undefined) {
			// A machine that is there to tell must not stay silent.
			assert.equal(process.env["VITRINE_AUDIT"], undefined, `the registry does not answer: ${said}`);
			t.skip(`NOT CHECKED: the registry does not answer npm audit (${said})`);
			return;
		}
		const found = Object.entries(answer).flatMap(([name, told]) => {
			const via = record(told)["via"];
			// What only depends on something unsound names that; it is judged itself.
			const own = Array.isArray(via) ? via.map(record).filter((one) => one["url"] !== undefined) : [];
			return own.map((one) => `${name}: ${String(one["title"])} ${String(one["url"])}`);
		});
		assert.deepEqual(found, []);
	});
});

/** What `npm audit` tells of each package; undefined, with what it said, when it was not answered. */
function audit(): Promise<{ answer: Readonly<Record<string, unknown>> | undefined; said: string }> {
	const options = { cwd: HOME, maxBuffer: 64 * 2 ** 20, timeout: 100_000 };
	const npm = process.platform === "win32" ? "npm.cmd" : "npm";
	return new Promise((resolve) => {
		execFile(
			npm,
			["audit", "--json", "--package-lock-only"],
			{ ...options, shell: npm.endsWith(".cmd") },
			(error, out) => {
				const told = record(tryParse(out));
				const isAnswer = told["auditReportVersion"] !== undefined && told["vulnerabilities"] !== undefined;
				const said = String(told["message"] ?? error?.message ?? "no answer").split("\n")[0] ?? "";
				resolve({ answer: isAnswer ? record(told["vulnerabilities"]) : undefined, said });
			},
		);
	});
}

function tryParse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
