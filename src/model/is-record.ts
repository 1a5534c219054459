/** Whether a parsed JSON value is an object (or an array), so that its properties can be checked. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null;
}
