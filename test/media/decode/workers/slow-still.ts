/** Stands in for the decoder of HEIC: takes half a second for a picture. */
process.on("disconnect", () => process.exit());
process.on("message", () => {
	setTimeout(() => process.send?.({ picture: { width: 1, height: 1, channels: 3, data: Buffer.alloc(3) } }), 500);
});
