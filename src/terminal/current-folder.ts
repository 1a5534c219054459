import { tmpdir } from "node:os";

/**
 * The folder in which the program was started. Where that was removed since, and the system cannot say it any more, the path that it had by
 * the shell: what is not found below it is told in a sentence then.
 */
export function currentFolder(): string {
	try {
		return process.cwd();
	} catch {
		return process.env["PWD"] ?? tmpdir();
	}
}
