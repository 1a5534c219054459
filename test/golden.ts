import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { layouts } from "../sample/layouts.ts";
import { HOME } from "../src/model/home.ts";
import { contentsOf } from "./builds.ts";

/**
 * `npm run golden -- COMMIT`: builds the sample in all layouts at that commit and here, and lists the files of the sites that
 * differ; with names behind it only in these layouts. Ends with 1 where any differs. Both use the packages of this folder.
 */
const OPTIONS = ["--output", "site", "--lang", "en", "--timezone", "Europe/Berlin"];
const work = mkdtempSync(join(tmpdir(), "vitrine-golden-"));
const git = (...args: readonly string[]) => execFileSync("git", args, { cwd: HOME, stdio: ["ignore", "pipe", "pipe"] });

/** The sample's site in a layout, as the program in `home` builds it. */
async function siteOf(home: string, name: string, layout: string): Promise<ReadonlyMap<string, Buffer>> {
	const folder = join(work, `${name}-${layout}`);
	await mkdir(folder);
	execFileSync(process.execPath, [join(home, "src", "start.mjs"), "sample", "--layout", layout, ...OPTIONS], {
		stdio: ["ignore", "ignore", "inherit"],
		env: { ...process.env, INIT_CWD: folder },
	});
	return contentsOf(join(folder, "site"));
}

/** Names of the files that are not the same in both. */
function differing(before: ReadonlyMap<string, Buffer>, now: ReadonlyMap<string, Buffer>): readonly string[] {
	const paths = [...new Set([...before.keys(), ...now.keys()])].sort();
	return paths.flatMap((path) => {
		const [old, fresh] = [before.get(path), now.get(path)];
		if (old === undefined) return [`${path} is new`];
		if (fresh === undefined) return [`${path} is gone`];
		return old.equals(fresh) ? [] : [`${path} differs`];
	});
}

async function compare(commit: string, names: readonly string[]): Promise<boolean> {
	const there = join(work, "commit");
	const packages = join(there, "node_modules");
	git("worktree", "add", "--detach", there, commit);
	try {
		symlinkSync(join(HOME, "node_modules"), packages, "junction");
		let isSame = true;
		for (const { name } of layouts.filter((layout) => names.length === 0 || names.includes(layout.name))) {
			const lines = differing(await siteOf(there, "before", name), await siteOf(HOME, "now", name));
			console.log(
				lines.length === 0 ? `${name}: the same` : `${name}:\n${lines.map((line) => `- ${line}`).join("\n")}`,
			);
			isSame &&= lines.length === 0;
		}
		return isSame;
	} finally {
		// The link by itself first: git must not follow it.
		rmSync(packages, { recursive: true, force: true });
		git("worktree", "remove", "--force", there);
	}
}

const [commit, ...names] = process.argv.slice(2);
try {
	if (commit === undefined) throw new Error("Name a commit: npm run golden -- main");
	if (!(await compare(commit, names))) process.exitCode = 1;
} catch (error) {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = 1;
} finally {
	rmSync(work, { recursive: true, force: true, maxRetries: 3 });
}
