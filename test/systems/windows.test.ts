import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { groupBy } from "../../src/model/group-by.ts";
import { atDepth } from "../depth.ts";
import { isAlone, testFiles } from "../files.ts";
import { readTap, told } from "./tap.ts";
import { openWindows, type Windows } from "./wine.ts";
import { withoutBrowser } from "./without-browser.ts";

/**
 * The tests that start no browser, in Windows as Wine imitates it, with the packages and the Node of Windows. Wine is not Windows: what
 * fails here is worth a look, what passes is no proof.
 */
const isTried = atDepth(
	"the tests without a browser in Windows, as Wine imitates it",
	process.platform === "linux" && process.arch === "x64",
	false,
);

/** Starts npm, git and tar, which are not in it, or is about signals and read-only folders, which Windows does not have. */
const OUTSIDE = /^test\/(?:docs\/commands|ended|output\/read-only-folder|package\/packed)/;
/** Wine does not always tell who started a process that somebody has ended it (once in two runs), and whoever waits for that waits for ever. */
const UNTOLD = "/^a build that is (?:cancelled|killed from outside)/";

/** By folder, each in a process of its own: to start one takes seconds there, so that only what changes its process has one alone. Those of this folder would begin themselves again. */
const rooms = groupBy(
	withoutBrowser(testFiles).filter((path) => !path.startsWith("test/systems/") && !OUTSIDE.test(path)),
	(path) => (isAlone(path) ? path : (path.split("/").slice(1, -1)[0] ?? "the whole")),
);

/** What Wine or this machine lacks, and Windows or its owner has: links, programs, and the decoder's Windows binary, which npm did not serve. */
const LACKING = [
	/ENOTSUP: .*symlink/,
	/spawn(?:Sync)? (?:ffmpeg|ffprobe|mkfifo|sh|perl|npm|mcopy|mkfs\.vfat) ENOENT/,
	/video decoder is not installed/,
	/regular expression \/\^@napi-rs\\\/webcodecs-/,
	// The ffmpeg is one of 2018, which does not mirror.
	/'saw .* not \[\[0,0,255\],\[255,255,0\]/,
];
/** Under load Wine loses a process now and then, and a test that waits for it ends with all that follow. */
const LOST = /the event loop has already resolved/;
const ONE_ROOM = 3_600_000;

describe("Windows", { skip: !isTried }, () => {
	let folder: string;
	let windows: Windows;
	before(async () => {
		folder = await mkdtemp(join(tmpdir(), "vitrine-windows-"));
		windows = await openWindows(folder);
	});
	after(async () => {
		await windows?.end();
		await rm(folder, { recursive: true, force: true, maxRetries: 3 });
	});

	for (const [room, paths] of rooms) {
		test(`passes the tests of ${room}`, async () => {
			const flags = ["--enable-source-maps", "--test", "--experimental-test-isolation=none", "--test-reporter=tap"];
			flags.push("--test-skip-pattern", UNTOLD);
			const inOne = () => windows.node([...flags, ...paths.map(windows.compiled)], ONE_ROOM);
			const first = await inOne();
			const { said } = LOST.test(first.said) ? await inOne() : first;
			const { passed, failures } = readTap(said);
			const left = failures.filter((failure) => !LACKING.some((reason) => reason.test(failure.said)));
			assert.equal(left.length, 0, told(left));
			assert.ok(passed > 0 && /^# pass /m.test(said), `it did not come to its end:\n${said.slice(-2000)}`);
		});
	}
});
