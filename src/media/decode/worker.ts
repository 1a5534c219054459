import type { VideoReply } from "./video-frame.ts";

/** What the parent asks of the child process; one request at a time, each answered by one {@link Reply}. */
export type Request =
	| { readonly kind: "video"; readonly path: string }
	| { readonly kind: "heic"; readonly bytes: Uint8Array };
export type Reply = VideoReply;

process.on("disconnect", () => process.exit());
process.on("message", async (request: Request) => process.send?.(await reply(request)));

/** Each decoder is loaded when first needed: a build without HEIC never starts libheif. */
async function reply(request: Request): Promise<Reply> {
	if (request.kind === "video") return (await import("./video-frame.ts")).videoFrame(request.path);
	return (await import("./heic.ts")).heicPicture(request.bytes);
}
