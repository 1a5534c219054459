import type { Timed } from "./activity.ts";

export interface ProfileChange extends Timed {
	/** What was changed, in the words of the file. */
	readonly what: string;
	readonly before: string;
	readonly after: string;
	readonly media: readonly string[];
}

export interface Login extends Timed {
	readonly is: "signup" | "login" | "logout" | "password" | "status" | "other";
	/** IP address. */
	readonly address: string;
	readonly device: string;
	/** What happened or where, in the words of the file. */
	readonly text: string;
}

/** A device with the app or with keys of encrypted chats; its time is that of its last use. */
export interface Device extends Timed {
	readonly is: "app" | "camera" | "encrypted" | "twoFactor";
	/** Model or user agent. */
	readonly name: string;
	readonly id: string;
	/** IP address. */
	readonly address: string;
}

/** Where the owner was last, in degrees. */
export interface Place extends Timed {
	readonly isPrecise: boolean;
	readonly latitude: number;
	readonly longitude: number;
}

/** From opening the app to leaving it. */
export interface Session extends Timed {
	readonly until: number | undefined;
}
