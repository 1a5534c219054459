import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sharp } from "../../src/media/sharp.ts";
import { codeFile, codeFiles, HOME } from "../../src/model/home.ts";

const DIGEST_BYTES = 32;
const sha256 = (...parts: readonly (string | Buffer)[]) =>
	parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();

/** Digest of all that decides the bytes of a picture: the code that paints it, sharp, Node.js and the processor. */
function version(): string {
	const sources = [...codeFiles("sample/paint"), codeFile("sample/random.ts")].map((path) => readFileSync(path));
	const machine = JSON.stringify([sharp.versions, process.version, process.arch]);
	return sha256(machine, ...sources).toString("hex", 0, 8);
}

/** A folder of one version's pictures; with another version's code it is replaced. */
const CACHES = join(HOME, "node_modules", ".cache", "vitrine");
export const CACHE = join(CACHES, `paint-${version()}`);

export const cacheFile = (key: string): string => join(CACHE, sha256(key).toString("hex"));

const asked = new Map<string, Promise<Buffer>>();

/**
 * The bytes that are cached for a key, else those that `make` returns, which are cached. What is asked for again meanwhile is not made
 * twice. Each file begins with the digest of the rest, so a damaged one is made anew. Several processes may share the folder, and it may
 * be read-only or missing.
 */
export function cached(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
	const found = asked.get(key) ?? find(key, make).finally(() => asked.delete(key));
	asked.set(key, found);
	return found;
}

async function find(key: string, make: () => Promise<Buffer>): Promise<Buffer> {
	const path = cacheFile(key);
	const file = await readFile(path).catch(() => Buffer.alloc(0));
	const known = file.subarray(DIGEST_BYTES);
	if (sha256(known).equals(file.subarray(0, DIGEST_BYTES))) return known;
	const made = await make();
	await store(path, made).catch(() => undefined);
	return made;
}

async function store(path: string, bytes: Buffer): Promise<void> {
	if ((await mkdir(CACHE, { recursive: true })) !== undefined) await removeOthers();
	const temporary = `${path}.${randomBytes(4).toString("hex")}`;
	await writeFile(temporary, Buffer.concat([sha256(bytes), bytes]));
	await rename(temporary, path).catch(() => rm(temporary, { force: true }));
}

async function removeOthers(): Promise<void> {
	for (const name of await readdir(CACHES)) {
		const path = join(CACHES, name);
		if (name.startsWith("paint-") && path !== CACHE) await rm(path, { recursive: true, force: true });
	}
}
