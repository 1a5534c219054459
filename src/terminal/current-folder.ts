import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * The folder in which the program was started. Where that was removed since, and the system cannot say it any more, the path that it had by
 * the shell, or another that is not there: what is not found below it is told in a sentence then. Never one that is there, in which nobody
 * typed anything.
 */
export function currentFolder(): string {
	try {
		return process.cwd();
	} catch {
		const { PWD } = process.env;
		return PWD !== undefined && !existsSync(PWD) ? PWD : join(tmpdir(), `vitrine-${process.pid}-removed`);
	}
}
