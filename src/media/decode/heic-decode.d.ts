/** The part of heic-decode 2.1.0 that is used; the package brings no types. */
declare module "heic-decode" {
	interface Still {
		readonly width: number;
		readonly height: number;
		decode(): Promise<{ readonly data: Uint8ClampedArray }>;
	}
	const decode: {
		/** The top-level pictures of a file, sizes read, pixels not yet decoded. */
		all(input: { buffer: Uint8Array }): Promise<Still[]>;
	};
	export default decode;
}
