import assert from "node:assert/strict";
import { after, test } from "node:test";
import {
	abandonPainting,
	callPainters,
	dismissPainters,
	nextScene,
	paintOrder,
} from "../../../sample/paint/painters.ts";
import { drawPicture, type Picture } from "../../../sample/paint/picture.ts";

after(dismissPainters);

const order = (scene: Picture["scene"], width: number) => ({
	...{ picture: { scene, mood: 1, seed: "process" }, width, height: 800, type: "jpeg" as const },
});
const drawn = ({ picture, width, height, type }: ReturnType<typeof order>) => drawPicture(picture, width, height, type);

test("what processes paint is what is painted without them, for more orders than processes", async () => {
	const orders = (["hills", "portrait", "hills", "rain"] as const).map((scene, i) => order(scene, 640 + i));
	const painted = await Promise.all(orders.map(paintOrder));
	for (const [i, one] of orders.entries()) assert.deepEqual(painted[i], await drawn(one), one.picture.scene);
});

test("what cannot be painted is told to the one who ordered it, and what waited behind it is painted", async () => {
	// Neither a width nor a height, so it is none of the small pictures that are painted here.
	const impossible = { ...order("hills", 640), width: Number.NaN };
	const fine = order("hills", 700);
	const [failed, ...painted] = await Promise.allSettled([impossible, fine, fine, fine].map(paintOrder));
	assert.equal(failed?.status, "rejected");
	const expected = await drawn(fine);
	for (const one of painted) assert.deepEqual(one.status === "fulfilled" && one.value, expected);
});

test("what is abandoned is told to all who ordered it, and nothing of it is painted for nobody", async () => {
	const orders = Promise.allSettled([1, 2, 3, 4, 5, 6].map((i) => paintOrder(order("hills", 900 + i))));
	abandonPainting();
	for (const { status } of await orders) assert.equal(status, "rejected");
	const hills = order("hills", 700);
	assert.deepEqual(await paintOrder(hills), await drawn(hills));
});

test("processes that were dismissed are followed by others", async () => {
	dismissPainters();
	const hills = order("hills", 700);
	assert.deepEqual(await paintOrder(hills), await drawn(hills));
});

test("small pictures are painted here, and by processes once there are some", async () => {
	dismissPainters();
	const nothing = { ...order("hills", 0), height: 100 };
	await assert.rejects(paintOrder(nothing), /Input Buffer is empty/);
	callPainters();
	await assert.rejects(paintOrder(nothing), /hills could not be painted/);
	const small = { ...order("hills", 64), height: 64 };
	assert.deepEqual(await paintOrder(small), await drawn(small));
});

test("a process paints all pictures of a scene, then a scene that no other one paints, then helps with any", () => {
	assert.equal(nextScene(["sea", "dog", "pots", "dog"], "dog", new Set(["sea"])), 1);
	assert.equal(nextScene(["sea", "pots"], "dog", new Set(["sea"])), 1);
	assert.equal(nextScene(["sea", "pots"], "dog", new Set(["sea", "pots"])), 0);
	assert.equal(nextScene(["sea"], undefined, new Set()), 0);
	assert.equal(nextScene([], "dog", new Set()), 0);
});
