/** The length of a call, a video or a sound: `1:02:03`, or `2:03`. What is shorter than a second is one. */
export function lengthText(seconds: number): string {
	const whole = Math.max(1, Math.round(seconds));
	const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
	return parts
		.slice(whole < 3600 ? 1 : 0)
		.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, "0")))
		.join(":");
}
