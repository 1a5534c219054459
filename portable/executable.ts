/** Bytes of a program's head that say for what it was made, more than any linker puts before them. */
export const HEAD_BYTES = 4096;

const ARCHITECTURES: Readonly<Record<number, string>> = {
	// ELF (e_machine), PE (Machine) and Mach-O (cputype), of their specifications.
	62: "x64",
	183: "arm64",
	34404: "x64",
	43620: "arm64",
	16777223: "x64",
	16777228: "arm64",
};

/** The system and the processor that a program was made for, such as `win32-x64`, by its first bytes; undefined for what is no program of one. */
export function madeFor(head: Buffer): string | undefined {
	if (head.length < 64) return undefined;
	if (head.toString("latin1", 0, 4) === "\x7fELF") return named("linux", head.readUInt16LE(18));
	if (head.readUInt32LE(0) === 0xfeedfacf) return named("darwin", head.readUInt32LE(4));
	const at = head.readUInt32LE(60);
	if (head.toString("latin1", 0, 2) !== "MZ" || at + 6 > head.length) return undefined;
	return head.toString("latin1", at, at + 4) === "PE\0\0" ? named("win32", head.readUInt16LE(at + 4)) : undefined;
}

function named(system: string, machine: number): string | undefined {
	const architecture = ARCHITECTURES[machine];
	return architecture === undefined ? undefined : `${system}-${architecture}`;
}
