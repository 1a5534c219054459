const PICTURE = /\.(?:jpe?g|png|webp|heic|heif|gif|avif)$/i;
const VIDEO = /\.(?:mp4|m4v|mov|webm)$/i;

/** What a file is by the extension of its name; undefined for another one or none. Only a hint: what is shown is decided by `sniff`. */
export function kindByName(path: string): "picture" | "video" | undefined {
	if (PICTURE.test(path)) return "picture";
	return VIDEO.test(path) ? "video" : undefined;
}
