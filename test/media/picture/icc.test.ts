import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { colourOnly } from "../../../src/media/picture/icc.ts";
import { sharp } from "../../../src/media/sharp.ts";
import { unexpectedInIcc } from "../../../src/verify/metadata/icc.ts";
import { canary } from "./canaries.ts";
import { noise } from "./noise.ts";

/** A profile as the system of a computer writes it for its screen: with the names and numbers of the screen. */
function profile(icc: Buffer, tags: Readonly<Record<string, Buffer>>, version = 4): Buffer {
	const count = icc.readUInt32BE(128);
	const own = Array.from({ length: count }, (_, index) => {
		const at = 132 + 12 * index;
		const start = icc.readUInt32BE(at + 4);
		const data = icc.subarray(start, start + icc.readUInt32BE(at + 8));
		const name = icc.toString("latin1", at, at + 4);
		return [name, tags[name] ?? data] as const;
	});
	const all = [...own, ...Object.entries(tags).filter(([name]) => own.every(([known]) => known !== name))];
	const header = Buffer.from(icc.subarray(0, 128));
	header.writeUInt8(version, 8);
	header.write("APPL", 4);
	header.write("canr", 48);
	header.write(canary("id").slice(0, 16), 84);
	const table = Buffer.alloc(4 + 12 * all.length);
	table.writeUInt32BE(all.length);
	let end = 128 + table.length;
	for (const [index, [name, data]] of all.entries()) {
		table.write(name, 4 + 12 * index);
		table.writeUInt32BE(end, 8 + 12 * index);
		table.writeUInt32BE(data.length, 12 + 12 * index);
		end += data.length;
	}
	const whole = Buffer.concat([header, table, ...all.map(([, data]) => data)]);
	whole.writeUInt32BE(whole.length);
	return whole;
}

const text = (type: string, name: string) => Buffer.from(`${type}\0\0\0\0${canary(name)}\0\0`.padEnd(48, "\0"));

let p3: Buffer = Buffer.alloc(0);
before(async () => {
	const { icc } = await sharp(await noise(8, 8).withIccProfile("p3").jpeg().toBuffer()).metadata();
	assert.ok(icc);
	p3 = icc;
});

const apart = (a: Buffer, b: Buffer) =>
	a.reduce((most, value, index) => Math.max(most, Math.abs(value - (b[index] ?? 0))), 0);

describe("of a colour profile", () => {
	for (const version of [2, 4]) {
		test(`in version ${version} the colours are kept, and nothing else`, async () => {
			const screen = profile(
				p3,
				{
					desc: text("desc", "name"),
					cprt: text("text", "owner"),
					mmod: text("mmod", "serial"),
					dmdd: text("desc", "model"),
					vcgt: text("vcgt", "ramp"),
					"XYZ ": text("XYZ ", "unknown"),
				},
				version,
			);
			const clean = colourOnly(screen);
			assert.ok(clean);
			assert.doesNotMatch(clean.toString("latin1"), /canar|APPL|lcms|saws/);
			assert.equal(unexpectedInIcc(clean), undefined);
			assert.notEqual(unexpectedInIcc(screen), undefined);
			assert.deepEqual(colourOnly(clean), clean, "cleaned again it stays the same");
			const painted = await noise(24, 24).jpeg({ quality: 95 }).toBuffer();
			const shown = (icc: Buffer) => {
				const parts = Buffer.from("\xff\xe2\0\0ICC_PROFILE\0\x01\x01", "latin1");
				parts.writeUInt16BE(icc.length + 16, 2);
				const tagged = Buffer.concat([painted.subarray(0, 2), parts, icc, painted.subarray(2)]);
				return sharp(tagged).toColourspace("srgb").raw().toBuffer();
			};
			assert.equal(apart(await shown(clean), await shown(p3)), 0);
			assert.ok(apart(await shown(clean), await sharp(painted).raw().toBuffer()) > 3, "it does change colours");
		});
	}
	test("what stands behind a number is cut off", () => {
		const fat = profile(p3, { wtpt: Buffer.concat([p3.subarray(324, 344), Buffer.from(canary("white"))]) });
		assert.deepEqual(colourOnly(fat), colourOnly(profile(p3, {})));
	});
	test("bytes that are no profile, reach too far, name colours or link devices are none", () => {
		const linked = Buffer.from(p3);
		linked.write("nmcl", 12);
		const far = Buffer.from(p3);
		far.writeUInt32BE(0xffffffff, 128);
		for (const bytes of [Buffer.alloc(0), Buffer.alloc(500), p3.subarray(0, 131), linked, far])
			assert.equal(colourOnly(bytes), undefined);
		for (let length = 0; length < p3.length; length += 7) {
			const cut = colourOnly(p3.subarray(0, length));
			assert.ok(cut === undefined || unexpectedInIcc(cut) === undefined, String(length));
		}
	});
});
