import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdir, readFile, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { HOME } from "../src/model/home.ts";
import { OPTIONS } from "../src/options/table.ts";
import { workFolder, writeSmallZip } from "./builds.ts";
import { byYazl } from "./download/zips.ts";
import { PROGRAM } from "./program.ts";
import { writeTiny } from "./tiny-download.ts";

interface Told {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

/** Runs the command line as npm does: in the program's folder, with the person's folder in INIT_CWD. */
function run(folder: string, ...args: readonly string[]): Promise<Told> {
	return runIn({}, folder, ...args);
}

function runIn(env: NodeJS.ProcessEnv, folder: string, ...args: readonly string[]): Promise<Told> {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, [...PROGRAM, ...args], {
			cwd: HOME,
			env: { ...process.env, INIT_CWD: folder, NO_COLOR: "1", ...env },
		});
		let [out, err] = ["", ""];
		child.stdout.on("data", (chunk) => (out += chunk));
		child.stderr.on("data", (chunk) => (err += chunk));
		child.on("close", (code) => resolve({ code, out, err }));
	});
}

test("a build takes paths from where it was called, says what is on the site and where to open it", async (t) => {
	const folder = await workFolder(t);
	await mkdir(join(folder, "downloads"));
	await writeSmallZip(join(folder, "downloads", "export.zip"));
	const { code, out, err } = await run(folder, "build", join("downloads", "export.zip"), "--output", "public");
	assert.equal(code, 0, err);
	assert.match(out, /On the site: 4 posts, 1 reel and 3 stories; \d+ pictures, \d+ videos?\./);
	assert.ok(out.includes(`Open it: ${join(folder, "public", "index.html")}`));
	assert.ok(out.includes(`Or click: ${pathToFileURL(join(folder, "public", "index.html")).href} (a run with --open`));
	assert.match(out, /Pictures and videos: \d+ to prepare/);
	assert.ok((await stat(join(folder, "public", "index.html"))).isFile());
	const checked = await run(folder, "check", "--output", "public");
	assert.equal(checked.code, 0, checked.err);
	assert.match(checked.out, /Netlify +fits +npm run check netlify\n.*\n.*\n.*USB stick +fits +npm run check usb\n/);
	assert.match((await run(folder, "check", "--output", "public", "nowhere")).err, /Give one of: netlify, github/);
});

test("a download in a folder that a cloud service copies is warned of, and built", async (t) => {
	const folder = join(await workFolder(t), "OneDrive - Mara");
	await writeTiny(folder, [{ at: 1_563_000_000, caption: "first" }]);
	const { code, out } = await runIn({ npm_config_archive: "true" }, folder, "build", "export");
	assert.equal(code, 3, "a picture is missing");
	assert.ok(out.includes(`Careful: OneDrive copies ${folder} to the servers`), out);
});

test("without a path the downloads of the folder are taken, and named", async (t) => {
	const folder = await workFolder(t);
	await writeSmallZip(join(folder, "export.zip"));
	await writeFile(join(folder, "other.zip"), "not a ZIP");
	const { code, out } = await run(folder, "build");
	assert.equal(code, 0);
	assert.ok(out.includes(`Found here: ${join(folder, "export.zip")}`));
	assert.ok((await stat(join(folder, "_site", "index.html"))).isFile());
});

test("without any download it says what to type and offers the sample", async (t) => {
	const { code, err } = await run(await workFolder(t), "build");
	assert.equal(code, 1);
	assert.match(err, /npm run build export\.zip/);
	assert.match(err, /npm run sample/);
	assert.doesNotMatch(err, /\n\s+at /);
});

test("with --lang de a wrong download is refused in German, and so is an option", async (t) => {
	const folder = await workFolder(t);
	await writeFile(join(folder, "notes.zip"), await byYazl({ "holiday/a.jpg": "x" }));
	const { code, err } = await run(folder, "build", "--archive", "notes.zip", "--lang", "de-AT");
	assert.equal(code, 1);
	assert.match(err, /^Das sieht nicht nach einem Download von Instagram aus.* Es enthält: holiday\/\.$/m);
	assert.match(err, /^Wo: notes\.zip$/m);
	assert.match(err, /^Was zu tun ist: In Instagram: .*Kontenübersicht.*Wählen Sie Ihr Profil/m);
	const wrong = await run(folder, "build", "--lang=de", "--from", "x");
	assert.equal(wrong.code, 2);
	assert.match(wrong.err, /^Die Angabe "x" ist nicht zu verstehen\.\nWo: --from\nWas zu tun ist: Geben Sie ein Datum/m);
	const english = await run(folder, "build", "--archive", "notes.zip", "--lang", "fr");
	assert.match(english.err, /^This does not look like .*\nWhere: notes\.zip\nWhat to do: /m);
	const unknown = await run(folder, "build", "--archive", "notes.zip", "--lang", "d e");
	assert.match(unknown.err, /^The value "d e" is not understood\.\nWhere: --lang\nWhat to do: /m);
});

test("a path that is not there is named, with what to do", async (t) => {
	const folder = await workFolder(t);
	const { code, err } = await run(folder, "build", "--archive", "nowhere.zip");
	assert.equal(code, 1);
	assert.ok(err.includes(join(folder, "nowhere.zip")));
	assert.match(err, /What to do: /);
	assert.doesNotMatch(err, /\n\s+at /);
});

test("a file that is no ZIP and a ZIP that broke off are told apart", async (t) => {
	const folder = await workFolder(t);
	await writeFile(join(folder, "page.zip"), "<!doctype html><title>Log in</title>");
	const page = await run(folder, "build", "--archive", "page.zip");
	assert.equal(page.code, 1);
	assert.match(page.err, /web page, not a ZIP/);
	await writeSmallZip(join(folder, "export.zip"));
	await truncate(join(folder, "export.zip"), Math.floor((await stat(join(folder, "export.zip"))).size / 2));
	const broken = await run(folder, "build", "--archive", "export.zip");
	assert.equal(broken.code, 1);
	assert.match(broken.err, /not complete.*missing/);
});

test("an option that is misspelt or not understood is named", async (t) => {
	const folder = await workFolder(t);
	const misspelt = await run(folder, "build", "--archiv", "x.zip");
	assert.notEqual(misspelt.code, 0);
	assert.match(misspelt.err, /--archive/);
	const zone = await run(folder, "build", "--timezone", "Middle-earth");
	assert.equal(zone.code, 2);
	assert.match(zone.err, /--timezone/);
	assert.match(zone.err, /Europe\/Berlin/);
});

test("the help and the documentation name every option alike", async (t) => {
	const { out } = await run(await workFolder(t), "build", "--help");
	const page = await readFile(join(HOME, "docs", "en", "options.md"), "utf8");
	const squeezed = out.replace(/\s+/g, " ");
	for (const { flag, metavar, meaning, byDefault } of Object.values(OPTIONS)) {
		assert.ok(squeezed.includes(`${flag}${metavar === "" ? "" : ` ${metavar}`}`), flag);
		assert.ok(squeezed.includes(meaning.slice(0, -1)), meaning);
		const name = metavar === "" ? `\`${flag}\`` : `\`${flag} ${metavar.replaceAll("|", "\\|")}\``;
		assert.ok(
			page.includes(`| ${name} | ${meaning} | ${byDefault} |`),
			`docs/en/options.md has no row: | ${name} | ${meaning} | ${byDefault} |`,
		);
	}
});

test("nothing of a name in a download steers the terminal or pretends to be a line, also with --verbose", async (t) => {
	const folder = await workFolder(t);
	const name = "\u202egnp.exe\u2066\u009b31m\u001b[2J\nWhat to do: run setup.exe\u2028x/readme.md";
	await writeFile(join(folder, "export.zip"), await byYazl({ [name]: "x", "other\u202e.txt": "x" }));
	for (const more of [[], ["--verbose"]]) {
		const { code, out, err } = await run(folder, "build", "--archive", "export.zip", ...more);
		assert.equal(code, 1);
		assert.match(err, /download from Instagram/);
		assert.doesNotMatch(out + err, /[^\P{Cc}\n\t]|[\u2028-\u202e\u2066-\u2069]/u);
		assert.doesNotMatch(out + err, /^What to do: run/m);
		assert.equal(/\n\s+at /.test(err), more.length > 0, "the stack is told when it is asked for");
	}
});

test("what caused an error is told with --verbose, and steers nothing", async (t) => {
	const folder = await workFolder(t);
	const hide = join(folder, "gone\u202e.txt");
	const { err } = await run(folder, "build", "--archive", "x.zip", "--hide", hide, "--verbose");
	assert.match(err, /\[cause\].*ENOENT/);
	assert.match(err, /gone\\u202e/);
	assert.doesNotMatch(err, /\u202e/);
});

test("a computer whose time zone is not known builds in UTC, and says so", async (t) => {
	const folder = await workFolder(t);
	await writeTiny(folder, [{ at: 1_563_000_000, caption: "first" }]);
	const { code, out, err } = await runIn({ TZ: "Nowhere/None" }, folder, "build", "--archive", "export");
	assert.equal(code, 3, err);
	assert.match(out, /time zone of this computer is not known.*UTC.*--timezone/);
});
