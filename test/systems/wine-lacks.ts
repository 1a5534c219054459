import { ChildProcess } from "node:child_process";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** What Wine 8 lacks or does not say, made good in every process of Node that runs there: it is loaded before all others. */

const { symlink, lstat } = fs.promises;
/** It makes no links, and says so of junctions alone. */
fs.promises.symlink = async (target, path, type) => {
	await symlink(target, path, type);
	await lstat(path).catch(() => {
		throw Object.assign(new Error(`ENOTSUP: none was made, symlink '${target}' -> '${path}'`), { code: "ENOTSUP" });
	});
};
syncBuiltinESMExports();

const spawn: unknown = Reflect.get(ChildProcess.prototype, "spawn");
/**
 * It forgets a process that ends while it is put into the job of its parent, on which Node gives up. A detached one gets into none; that
 * children end with their parent is not to be had from Wine either way.
 */
Reflect.set(ChildProcess.prototype, "spawn", function (this: ChildProcess, options: object): unknown {
	if (typeof spawn !== "function") throw new Error("Node starts processes in another way now");
	return Reflect.apply(spawn, this, [Object.assign(options, { detached: true })]);
});
