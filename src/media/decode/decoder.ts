import { resolve } from "node:path";
import { moduleFile } from "../../model/home.ts";
import { limitConcurrency } from "../concurrency.ts";
import { PIXEL_LIMIT } from "../pixel-limit.ts";
import { availableDecoders } from "./available-decoders.ts";
import { type Child, openChild } from "./child.ts";
import { ffmpegFrame } from "./ffmpeg.ts";
import { inSrgb, otherThanHevc } from "./heic.ts";
import { CLOSED, type Decoded, type Failure } from "./picture.ts";

/** Decodes what sharp cannot. Never throws for a file: a failure is returned. */
export interface Decoder {
	/** The decoders of this computer, as `availableDecoders` returns them. */
	readonly available: string;
	/** Starts the process that decodes videos, which takes a quarter of a second, before the first is there. */
	expectVideos(): void;
	/**
	 * The first frame that is not blank of the MP4 or MOV file at this path, its longer side at most 1920.
	 * Pixels that are not square are made square.
	 */
	poster(path: string): Promise<Decoded>;
	/** The picture in a HEIC file's bytes, full size. Only what is coded in HEVC alone is decoded. */
	heic(bytes: Buffer): Promise<Decoded>;
	close(): Promise<void>;
}

export interface DecoderOptions {
	/** How many files are decoded at a time, each in a child process of its own. */
	readonly workers?: number;
	/** For one file and one decoder; then its process is killed. */
	readonly timeoutMs?: number;
	/** Name or path of the program to fall back on; null for none. Default: FFMPEG_PATH, else the one on the PATH. */
	readonly ffmpeg?: string | null;
	/** The programs of the child processes; others in tests. */
	readonly worker?: string;
	readonly heicWorker?: string;
}

/** Milliseconds after which a file that still waits gets a process of its own. */
const PATIENCE = 500;

/**
 * Opens the native decoders, which read untrusted files in child processes: a crash or a hang costs that one file.
 * Videos go to @napi-rs/webcodecs, then to ffmpeg. Processes start lazily and never keep the program alive.
 * Each HEIC gets a process of its own, which ends with it: the libheif of libheif-js 1.23.2 has published faults
 * (test/security/advisories.ts), and no other picture may be decoded in memory that a malicious one has changed.
 */
export function openDecoder(options: DecoderOptions = {}): Decoder {
	const { workers = 1, timeoutMs = 20_000, worker = moduleFile("src/media/decode/worker.ts") } = options;
	const { heicWorker = moduleFile("src/media/decode/heic-worker.ts") } = options;
	const { FFMPEG_PATH } = process.env;
	const { ffmpeg = FFMPEG_PATH || "ffmpeg" } = options;
	const closing = new AbortController();
	const children = new Set<Child>();
	/** A stack: the child that was used last is taken first, so that no more are started than needed. */
	const idle: Child[] = [];
	const limit = limitConcurrency(1);
	/** A process costs as much as seven posters to start: the others join where work has waited. */
	const joinWaiting = () => {
		if (limit.pendingCount > 0) limit.concurrency = Math.max(1, workers);
	};

	/** Queues work; after close nothing is begun. */
	const queue = (work: () => Promise<Decoded>): Promise<Decoded> => {
		setTimeout(joinWaiting, PATIENCE).unref();
		return limit(async () => (closing.signal.aborted ? CLOSED : work()));
	};

	function open(program: string): Child {
		const child = openChild(program, timeoutMs);
		children.add(child);
		return child;
	}

	async function decodeVideo(child: Child, path: string): Promise<Decoded> {
		const reply = await child.ask({ path });
		if ("picture" in reply || ffmpeg === null || closing.signal.aborted) return reply;
		const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(timeoutMs)]);
		const second = await ffmpegFrame(ffmpeg, path, reply.duration ?? Number.POSITIVE_INFINITY, signal);
		return "picture" in second ? second : bothFailed(reply, second);
	}

	return {
		available: availableDecoders(),
		expectVideos() {
			if (children.size > 0) return;
			const child = open(worker);
			child.start();
			idle.push(child);
		},
		poster: (path) =>
			queue(async () => {
				const child = idle.pop() ?? open(worker);
				try {
					return await decodeVideo(child, resolve(path));
				} finally {
					idle.push(child);
				}
			}),
		heic: async (bytes) => {
			const other = otherThanHevc(bytes);
			if (other !== undefined) return { failed: other };
			const reply = await queue(async () => {
				const child = open(heicWorker);
				const decoded = await child.ask({ bytes, pixelLimit: PIXEL_LIMIT });
				await child.close();
				children.delete(child);
				return decoded;
			});
			return "picture" in reply ? inSrgb(bytes, reply.picture) : reply;
		},
		async close() {
			closing.abort();
			await Promise.all([...children].map((child) => child.close()));
		},
	};
}

function bothFailed(first: Failure, second: Failure): Failure {
	const failed = { code: "{reason}; {also}", params: { reason: first.failed, also: second.failed } } as const;
	return { failed, isTransient: first.isTransient === true || second.isTransient === true };
}
