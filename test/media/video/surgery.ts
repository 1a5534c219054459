import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HOME } from "../../../src/model/home.ts";

/**
 * Takes clips apart into boxes and puts them together again, independently of the code under test: it knows fixed positions
 * only, and never looks for errors.
 */
export interface Node {
	type: string;
	/** For a container: bytes before its children. */
	payload: Buffer;
	children?: Node[];
}

/** Bytes between a container's header and its first child. */
const CONTAINERS: Readonly<Record<string, number>> = {
	...{ moov: 0, trak: 0, mdia: 0, minf: 0, stbl: 0, edts: 0, dinf: 0, udta: 0, wave: 0, stsd: 8, dref: 8 },
	...{ avc1: 78, hvc1: 78, vp09: 78, av01: 78 },
};

export function clip(name: string): Buffer {
	return readFileSync(join(HOME, "test", "fixtures", "clips", name));
}

export function takeApart(bytes: Buffer): Node[] {
	const nodes: Node[] = [];
	for (let at = 0; at + 8 <= bytes.length; ) {
		const size = bytes.readUInt32BE(at) || bytes.length - at;
		const type = bytes.toString("latin1", at + 4, at + 8);
		const inside = bytes.subarray(at + 8, at + size);
		const lead = CONTAINERS[type];
		if (lead === undefined) nodes.push({ type, payload: Buffer.from(inside) });
		else
			nodes.push({ type, payload: Buffer.from(inside.subarray(0, lead)), children: takeApart(inside.subarray(lead)) });
		at += size;
	}
	return nodes;
}

export function putTogether(nodes: readonly Node[]): Buffer {
	return Buffer.concat(nodes.map(({ type, payload, children }) => atom(type, payload, putTogether(children ?? []))));
}

export function atom(type: string, ...parts: readonly Buffer[]): Buffer {
	const inside = Buffer.concat(parts);
	const header = Buffer.alloc(8);
	header.writeUInt32BE(inside.length + 8);
	header.write(type, 4, "latin1");
	return Buffer.concat([header, inside]);
}

export function words(...values: readonly number[]): Buffer {
	return Buffer.concat(
		values.map((value) => {
			const bytes = Buffer.alloc(4);
			bytes.writeUInt32BE(value);
			return bytes;
		}),
	);
}

/** All boxes of one type, at any depth, in the order of the file. */
export function all(nodes: readonly Node[], type: string): Node[] {
	return nodes.flatMap((node) => [...(node.type === type ? [node] : []), ...all(node.children ?? [], type)]);
}

/** The box that is there at least once. */
export function one(nodes: readonly Node[], type: string): Node {
	const [node] = all(nodes, type);
	if (node === undefined) throw new Error(`The clip has no ${type}`);
	return node;
}

/** The clip with something done to its boxes. */
export function operate(bytes: Buffer, change: (nodes: Node[]) => void): Buffer {
	const nodes = takeApart(bytes);
	change(nodes);
	return putTogether(nodes);
}

/** Adds to every chunk offset, for a clip whose media was moved. */
export function moveChunks(nodes: readonly Node[], distance: number): void {
	for (const { payload } of all(nodes, "stco"))
		for (let at = 8; at < payload.length; at += 4) payload.writeUInt32BE(payload.readUInt32BE(at) + distance, at);
}

/** A descriptor of an esds box (ISO/IEC 14496-1, 7.2.2), its length in one byte. */
export function descriptor(tag: number, ...parts: readonly Buffer[]): Buffer {
	const body = Buffer.concat(parts);
	return Buffer.concat([Buffer.from([tag, body.length]), body]);
}

/** The content of an esds box that names a coding, and holds the settings of its decoder. */
export function stream(object: number, specific: Buffer, end = Buffer.from([6, 1, 2])): Buffer {
	const decoder = descriptor(4, Buffer.from([object]), Buffer.alloc(12), descriptor(5, specific));
	return Buffer.concat([words(0), descriptor(3, Buffer.from([0, 1, 0]), decoder, end)]);
}
