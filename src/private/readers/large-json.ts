import { isUtf8 } from "node:buffer";
import { StringDecoder } from "node:string_decoder";
import { JSONParser } from "@streamparser/json";
import { Json } from "../../readers/json.ts";

/** Bytes that are parsed before their items are handed on. */
const CHUNK = 2 ** 16;

/** An item of a list at the top of a file, or, last, what a file has beside its lists. */
export interface LargeJsonItem {
	/** The key of the list; empty where the file is one. Undefined for what is beside all lists. */
	readonly list: string | undefined;
	readonly value: Json;
}

/**
 * The items of a JSON file one after the other, of which no more than a few are in memory: parsed at once, a file of 60 MB takes ten
 * times as much. Throws a SyntaxError where the file is no JSON, with the items before that place handed on.
 */
export function* parseLargeJson(bytes: Buffer, chunk = CHUNK): Generator<LargeJsonItem> {
	const [first, second] = bytes.toString("latin1", 0, CHUNK).trimStart();
	// Others, such as one in UTF-16, are parsed at once.
	const opening = second === "\0" ? undefined : first;
	const isList = opening === "[";
	// The parser refuses a byte that is of no letter, for which JSON.parse sees U+FFFD.
	const decoder = isUtf8(bytes) ? undefined : new StringDecoder("utf8");
	const ready: LargeJsonItem[] = [];
	let root: unknown;
	const parser = new JSONParser({ paths: [isList ? "$.*" : "$.*.*"], keepStack: !isList });
	parser.onValue = ({ value, key, parent, stack }) => {
		if (isList) ready.push({ list: "", value: Json.of(value) });
		else {
			root = stack[1]?.value;
			if (!Array.isArray(parent) || typeof key !== "number") return;
			ready.push({ list: String(stack[1]?.key), value: Json.of(value) });
			parent.length = 0;
		}
	};
	for (let at = 0; (isList || opening === "{") && at < bytes.length; at += chunk) {
		const some = bytes.subarray(at, at + chunk);
		const failure = failureOf(() => parser.write(decoder?.write(some) ?? some));
		yield* ready.splice(0);
		if (failure !== undefined) throw failure;
	}
	if ((isList || root !== undefined) && !parser.isEnded) throw new SyntaxError("cut off");
	if (!isList) yield { list: undefined, value: root === undefined ? Json.parse(bytes) : Json.of(root) };
}

function failureOf(act: () => void): SyntaxError | undefined {
	try {
		act();
		return undefined;
	} catch (error) {
		return new SyntaxError("not JSON", { cause: error });
	}
}
