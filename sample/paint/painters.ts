import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { LOADER, moduleFile } from "../../src/model/home.ts";
import type { Order } from "./painter.ts";
import { drawPicture } from "./picture.ts";

/** Pixels from which a picture is worth a process, which needs two tenths of a second before it begins to paint. */
const LARGE = 500_000;

/** Processes that have nothing to do; undefined stands for one that has not been started. */
const free: (ChildProcess | undefined)[] = Array.from({ length: availableParallelism() }, () => undefined);
const waiting: ((painter: ChildProcess | undefined) => void)[] = [];

/** The bytes of a picture. Large ones are painted beside one another, by as many processes as there are cores. */
export async function paintOrder(order: Order): Promise<Buffer> {
	const { picture, width, height, type } = order;
	if (width * height < LARGE) return drawPicture(picture, width, height, type);
	let painter =
		free.length > 0 ? free.pop() : await new Promise<ChildProcess | undefined>((take) => waiting.push(take));
	try {
		painter ??= fork(moduleFile("sample/paint/painter.ts"), { execArgv: [...LOADER], serialization: "advanced" });
		return await painted(painter, order);
	} catch (error) {
		painter = undefined;
		throw error;
	} finally {
		const next = waiting.shift();
		if (next === undefined) free.push(painter);
		else next(painter);
	}
}

/** Ends the processes that have nothing to do; without that they live as long as this one. */
export function dismissPainters(): void {
	for (const [place, painter] of free.entries()) {
		painter?.disconnect();
		free[place] = undefined;
	}
}

/** While a picture is painted this process stays alive, otherwise the painter does not keep it so. */
async function painted(painter: ChildProcess, order: Order): Promise<Buffer> {
	painter.ref();
	painter.channel?.ref();
	try {
		return await new Promise<Buffer>((resolve, reject) => {
			painter.once("message", (bytes) =>
				Buffer.isBuffer(bytes) ? resolve(bytes) : reject(new TypeError("no picture")),
			);
			painter.once("error", reject);
			painter.once("exit", () => reject(new Error(`${order.picture.scene} could not be painted`)));
			painter.send(order);
		});
	} finally {
		for (const event of ["message", "error", "exit"]) painter.removeAllListeners(event);
		painter.channel?.unref();
		painter.unref();
	}
}
