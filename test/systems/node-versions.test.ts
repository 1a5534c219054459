import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { inventAccount } from "../../sample/account.ts";
import { writeSampleZip } from "../../sample/download.ts";
import { layout2026 } from "../../sample/layouts.ts";
import { HOME, moduleFile } from "../../src/model/home.ts";
import { EXIT_CODES } from "../../src/options/exit-codes.ts";
import { contentsOf } from "../builds.ts";
import { atDepth } from "../depth.ts";
import { testFiles } from "../files.ts";
import { PROGRAM } from "../program.ts";
import { npmInstall } from "./npm-install.ts";
import { ownEnvironment, readTap, told } from "./tap.ts";
import { withoutBrowser } from "./without-browser.ts";

/** The lines of Node that people have, but for the one that runs this. */
const LINES = ["20", "22", "24", "26"].filter((line) => line !== process.versions.node.split(".")[0]);
const TRIED = atDepth("the same site, and the tests without a browser, in other versions of Node", LINES, []);

const run = promisify(execFile);
const MOST_TOLD = 2 ** 28;

/** Those of this folder would begin themselves again. */
const files = withoutBrowser(testFiles).filter((path) => !path.startsWith("test/systems/"));

describe("Node", { skip: TRIED.length === 0 }, () => {
	let folder: string;
	const zip = () => join(folder, "export.zip");

	before(async () => {
		folder = await mkdtemp(join(tmpdir(), "vitrine-nodes-"));
		await writeSampleZip(layout2026.write(inventAccount(), { scale: 0.2 }), zip());
	});
	after(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));

	/** Runs a command to its end. Of the invented account a picture is missing, which is no failure. */
	async function command(node: string, args: readonly string[]): Promise<void> {
		await run(node, [...PROGRAM, ...args], { cwd: folder }).catch((error: unknown) => {
			if (!(error instanceof Error && "code" in error && error.code === EXIT_CODES.missing.code)) throw error;
		});
	}

	/** The files of a gallery and of a private edition that a Node makes of the same download. */
	async function made(node: string, name: string) {
		const given = ["--timezone", "UTC", "--lang"];
		const [site, edition] = [join(folder, name, "site"), join(folder, name, "edition")];
		await command(node, ["build", zip(), ...given, "en", "--output", site]);
		await command(node, ["private", zip(), ...given, "ar", "--output", edition]);
		const files = [await contentsOf(site), await contentsOf(edition)];
		await rm(join(folder, name), { recursive: true });
		return files;
	}

	for (const line of TRIED) {
		describe(line, () => {
			let node: string;
			before(async () => {
				const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
				const place = await npmInstall(`${name}@${line}`, join(folder, `node-${line}`));
				node = join(place, "bin", process.platform === "win32" ? "node.exe" : "node");
				assert.ok((await run(node, ["--version"])).stdout.startsWith(`v${line}.`));
			});

			test("makes the same gallery and the same private edition as this one, byte for byte", async () => {
				const [here, there] = [await made(process.execPath, "here"), await made(node, "there")];
				for (const [index, contents] of here.entries()) {
					const other = there[index];
					assert.ok(other !== undefined && contents.size > 100);
					assert.deepEqual([...other.keys()], [...contents.keys()]);
					const different = [...contents].filter(([path, bytes]) => !other.get(path)?.equals(bytes));
					assert.deepEqual(
						different.map(([path]) => path),
						[],
					);
				}
			});

			test("passes every test that starts no browser", async () => {
				const env = ownEnvironment();
				const path = [dirname(node), env["PATH"]].join(delimiter);
				const lanes = `--test-concurrency=${availableParallelism() + 1}`;
				const compiled = files.map((file) => moduleFile(file));
				const { stdout } = await run(
					node,
					["--enable-source-maps", "--test", lanes, "--test-reporter=tap", ...compiled],
					{ cwd: HOME, env: { ...env, PATH: path }, maxBuffer: MOST_TOLD },
				).catch((error: unknown) => (error instanceof Error && "stdout" in error ? error : Promise.reject(error)));
				const { passed, failures } = readTap(String(stdout));
				assert.equal(failures.length, 0, told(failures));
				assert.ok(passed > 1000, `${passed} tests`);
			});
		});
	}
});
