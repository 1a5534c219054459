import { shared } from "./canaries.ts";
import type { MediumMarks } from "./model.ts";

type Value = string | readonly (readonly [number, number])[] | number;

/** An EXIF block (TIFF, little endian) with position, camera, serial number, artist, capture time and a small picture. */
export function exif(marks: MediumMarks): Buffer {
	const camera: [number, Value][] = [
		[0x9003, marks.captured],
		[0xa431, marks.serial],
		[0xa434, shared.lens],
	];
	const position: [number, Value][] = [
		[1, marks.latitude < 0 ? "S" : "N"],
		[2, degrees(marks.latitude)],
		[3, marks.longitude < 0 ? "W" : "E"],
		[4, degrees(marks.longitude)],
	];
	const main = (cameraAt: number, positionAt: number): [number, Value][] => [
		[0x010e, marks.originalName],
		[0x010f, "Canary Cameras"],
		[0x0131, shared.software],
		[0x013b, marks.artist],
		[0x8769, cameraAt],
		[0x8825, positionAt],
	];
	const cameraAt = 8 + directory(main(0, 0), 8).length;
	const positionAt = cameraAt + directory(camera, cameraAt).length;
	const smallAt = positionAt + directory(position, positionAt).length;
	const thumbnail = Buffer.from(`\xff\xd8\xff\xfe\0\x12${shared.thumbnail}\xff\xd9`, "latin1");
	const small = (at: number): [number, Value][] => [
		[0x0103, 6],
		[0x0201, at],
		[0x0202, thumbnail.length],
	];
	const first = directory(main(cameraAt, positionAt), 8);
	// The directory of the small picture follows the first one.
	first.writeUInt32LE(smallAt, 2 + main(0, 0).length * 12);
	return Buffer.concat([
		Buffer.from("II*\0\x08\0\0\0", "latin1"),
		first,
		directory(camera, cameraAt),
		directory(position, positionAt),
		directory(small(smallAt + directory(small(0), smallAt).length), smallAt),
		thumbnail,
	]);
}

/** One image file directory that starts at `offset`, its values behind it. */
function directory(fields: readonly (readonly [number, Value])[], offset: number): Buffer {
	const table = Buffer.alloc(2 + fields.length * 12 + 4);
	table.writeUInt16LE(fields.length, 0);
	const values: Buffer[] = [];
	let free = offset + table.length;
	for (const [index, [tag, value]] of fields.entries()) {
		const at = 2 + index * 12;
		table.writeUInt16LE(tag, at);
		if (typeof value === "number") {
			table.writeUInt16LE(4, at + 2);
			table.writeUInt32LE(1, at + 4);
			table.writeUInt32LE(value, at + 8);
			continue;
		}
		const bytes = typeof value === "string" ? Buffer.from(`${value}\0`, "latin1") : rationals(value);
		table.writeUInt16LE(typeof value === "string" ? 2 : 5, at + 2);
		table.writeUInt32LE(typeof value === "string" ? bytes.length : value.length, at + 4);
		if (bytes.length <= 4) {
			bytes.copy(table, at + 8);
			continue;
		}
		table.writeUInt32LE(free, at + 8);
		const even = bytes.length % 2 === 0 ? bytes : Buffer.concat([bytes, Buffer.alloc(1)]);
		values.push(even);
		free += even.length;
	}
	return Buffer.concat([table, ...values]);
}

function rationals(pairs: readonly (readonly [number, number])[]): Buffer {
	const bytes = Buffer.alloc(pairs.length * 8);
	for (const [index, [numerator, denominator]] of pairs.entries()) {
		bytes.writeUInt32LE(numerator, index * 8);
		bytes.writeUInt32LE(denominator, index * 8 + 4);
	}
	return bytes;
}

/** Degrees, minutes and seconds as EXIF wants them; all of it in the degrees. */
function degrees(value: number): readonly (readonly [number, number])[] {
	return [
		[Math.round(Math.abs(value) * 1e7), 1e7],
		[0, 1],
		[0, 1],
	];
}
