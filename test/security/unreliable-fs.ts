import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/**
 * A file system of which any operation can be made to fail. Import this before the program: what it imports from node:fs is
 * then the unreliable one. Only paths below `below` are counted and fail.
 */
export interface Faults {
	/** Which operation fails, from 1; all that follow, too, when `forEver`. */
	readonly at: number;
	readonly forEver: boolean;
	readonly code: string;
	readonly below: string;
	/** Reads or everything that changes the disk. */
	readonly of: "reads" | "writes";
}

let faults: Faults | undefined;
let count = 0;

/** Starts counting anew, with these faults or none. */
export function plan(next: Faults | undefined): void {
	faults = next;
	count = 0;
}

/** Operations since the last plan. */
export function counted(): number {
	return count;
}

function failure(kind: Faults["of"], path: unknown): Error | undefined {
	if (faults === undefined || faults.of !== kind || !String(path).startsWith(faults.below)) return undefined;
	count += 1;
	if (count < faults.at || (count > faults.at && !faults.forEver)) return undefined;
	return Object.assign(new Error(`${faults.code}: made up by a test, ${String(path)}`), { code: faults.code });
}

const CHANGES = ["writeFile", "appendFile", "rename", "mkdir", "copyFile", "link", "rm", "unlink", "rmdir"] as const;

type Anything = (...args: never[]) => unknown;

function replace(holder: object, name: string, make: (real: Anything) => Anything): void {
	const real: unknown = Reflect.get(holder, name);
	if (typeof real === "function")
		Reflect.set(
			holder,
			name,
			make((...args) => Reflect.apply(real, holder, args)),
		);
}

for (const name of CHANGES) {
	replace(fs.promises, name, (real) => async (...args) => {
		const error = failure("writes", args[0]);
		if (error !== undefined) throw error;
		return real(...args);
	});
	replace(fs, `${name}Sync`, (real) => (...args) => {
		const error = failure("writes", args[0]);
		if (error !== undefined) throw error;
		return real(...args);
	});
	replace(fs, name, (real) => (...args) => {
		const error = failure("writes", args[0]);
		const done: unknown = args.at(-1);
		if (error !== undefined && typeof done === "function")
			return process.nextTick(() => Reflect.apply(done, undefined, [error]));
		return real(...args);
	});
}

const open = fs.promises.open.bind(fs.promises);
fs.promises.open = async (path, flags, mode) => {
	const writes = /[wax+]/.test(String(flags ?? "r"));
	const error = failure(writes ? "writes" : "reads", path);
	if (error !== undefined) throw error;
	const file = await open(path, flags, mode);
	for (const [name, kind] of [
		["writeFile", "writes"],
		["write", "writes"],
		["sync", "writes"],
		["read", "reads"],
	] as const) {
		replace(file, name, (real) => async (...args) => {
			const broken = failure(kind, path);
			if (broken !== undefined) throw broken;
			return real(...args);
		});
	}
	return file;
};
/** Texts of a folder are read so. */
const opened = new Map<unknown, unknown>();
replace(fs, "openSync", (real) => (...args) => {
	if (/[wax+]/.test(String(args[1] ?? "r"))) return real(...args);
	const error = failure("reads", args[0]);
	if (error !== undefined) throw error;
	const file = real(...args);
	opened.set(file, args[0]);
	return file;
});
replace(fs, "readSync", (real) => (...args) => {
	const error = failure("reads", opened.get(args[0]));
	if (error !== undefined) throw error;
	return real(...args);
});
replace(fs.promises, "readFile", (real) => async (...args) => {
	const error = failure("reads", args[0]);
	if (error !== undefined) throw error;
	return real(...args);
});
replace(fs, "readFileSync", (real) => (...args) => {
	const error = failure("reads", args[0]);
	if (error !== undefined) throw error;
	return real(...args);
});
syncBuiltinESMExports();
