import sync from "node:fs";
import fs from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { dirname } from "node:path";
import type { TestContext } from "node:test";

/** An error as the system throws it. */
function systemError(code: string): Error {
	return Object.assign(new Error(`${code}: made up by a test`), { code });
}

type Replaceable = "open" | "access" | "readdir" | "readFile" | "realpath";

/** Mocks one function of the file system to fail for paths that end in `tail`, until the test is over. */
export function refuse(t: TestContext, name: Replaceable, tail: string, code: string): void {
	const real: (...args: never[]) => unknown = fs[name];
	replace(t, name, async (...args: never[]) => {
		if (String(args[0]).endsWith(tail)) throw systemError(code);
		return real(...args);
	});
}

/** Mocks the look at what is there to fail for paths below folders whose path ends in `tail`, until the test is over. */
export function refuseToLookInto(t: TestContext, tail: string, code: string): void {
	const real: (...args: never[]) => unknown = sync.lstatSync;
	const made = (...args: never[]) => {
		if (dirname(String(args[0])).endsWith(tail)) throw systemError(code);
		return Reflect.apply(real, sync, args);
	};
	restoreAfter(t, t.mock.method(sync, "lstatSync", made));
}

/** The result of a mocked read: the real one, an error, the end of the file, or a single byte. */
export type Outcome = "read" | "fail" | "end" | "one byte";

/** Mocks every read of files that are opened from now on, and each that is waited for, with the outcome that `decide` returns, until the test is over. */
export function decideReads(t: TestContext, decide: () => Outcome): void {
	const real = fs.open;
	replace(t, "open", async (...args: Parameters<typeof fs.open>) => {
		const file = await real(...args);
		const read = file.read.bind(file);
		return Object.assign(file, {
			read: async (buffer: Buffer, offset: number, length: number, position: number) => {
				const outcome = decide();
				if (outcome === "fail") throw systemError("EIO");
				if (outcome === "end") return { bytesRead: 0, buffer };
				return read(buffer, offset, outcome === "one byte" ? Math.min(1, length) : length, position);
			},
		});
	});
	const readSync: (...args: never[]) => unknown = sync.readSync;
	const made = (...[file, bytes, offset, length, position]: never[]) => {
		const outcome = decide();
		if (outcome === "fail") throw systemError("EIO");
		if (outcome === "end") return 0;
		return Reflect.apply(readSync, sync, [file, bytes, offset, outcome === "one byte" ? 1 : length, position]);
	};
	restoreAfter(t, t.mock.method(sync, "readSync", made));
}

function replace(t: TestContext, name: Replaceable, made: (...args: never[]) => unknown): void {
	restoreAfter(t, t.mock.method(fs, name, made));
}

function restoreAfter(t: TestContext, { mock }: { readonly mock: { readonly restore: () => void } }): void {
	syncBuiltinESMExports();
	t.after(() => {
		mock.restore();
		syncBuiltinESMExports();
	});
}
