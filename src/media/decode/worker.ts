import { type VideoReply, videoFrame } from "./video-frame.ts";

interface VideoRequest {
	readonly path: string;
}
/** For heic-worker.ts. */
export interface HeicRequest {
	readonly bytes: Uint8Array;
	readonly pixelLimit: number;
}
/** A message to a child process; one at a time, each followed by one {@link Reply}. */
export type Request = VideoRequest | HeicRequest;
export type Reply = VideoReply;

process.on("disconnect", () => process.exit());
process.on("message", async (request: VideoRequest) => process.send?.(await videoFrame(request.path)));
