import { drawPicture, type Picture, type PictureType } from "./picture.ts";

/** A picture that is to be painted. */
export interface Order {
	readonly picture: Picture;
	readonly width: number;
	readonly height: number;
	readonly type: PictureType;
}

/** A process that paints one picture after the other. An error ends it, and so does the end of the process that orders. */
process.on("message", async ({ picture, width, height, type }: Order) => {
	process.send?.(await drawPicture(picture, width, height, type));
});
process.on("disconnect", () => process.exit());
