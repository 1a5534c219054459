/** The real worker on a machine where @napi-rs/webcodecs could not be installed. */
import { register } from "node:module";

const hooks = `export function resolve(name, context, next) {
	if (name.startsWith("@napi-rs/webcodecs")) throw new Error("not installed");
	return next(name, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
await import("../../../../src/media/decode/worker.ts");
