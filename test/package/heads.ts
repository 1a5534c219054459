/** The first bytes of a program for a system, as its linker writes them. */
export function headOf(system: string): Buffer {
	const head = Buffer.alloc(512);
	const isArm = system.endsWith("-arm64");
	if (system.startsWith("linux")) {
		head.write("\x7fELF\x02\x01\x01", "latin1");
		head.writeUInt16LE(isArm ? 0xb7 : 0x3e, 18);
	} else if (system.startsWith("darwin")) {
		head.writeUInt32LE(0xfeedfacf, 0);
		head.writeUInt32LE(isArm ? 0x0100000c : 0x01000007, 4);
	} else {
		head.write("MZ", "latin1");
		head.writeUInt32LE(0x80, 0x3c);
		head.write("PE\0\0", 0x80, "latin1");
		head.writeUInt16LE(isArm ? 0xaa64 : 0x8664, 0x84);
	}
	return head;
}
