/** Somebody whom the account knows, or its owner. All deleted accounts have one display name. */
export interface Person {
	readonly handle: string;
	readonly name: string;
}

export type MediumKind = "photos" | "videos" | "audio_files" | "gifs" | "files" | "sticker";

/** What was sent with a message. */
export interface LifeMedium {
	readonly kind: MediumKind;
	/** 17 digits: the name of its file, which a layout may choose otherwise. */
	readonly id: string;
	/** What was sent, of the few things that are sent again and again; undefined where the download has no file of it. */
	readonly drawn: number | undefined;
	/** Written in place of the path: an address, a bare name, a path that leaves the folder, or none at all. */
	readonly uri: string | undefined;
	/** The name that a sent file had. */
	readonly title: string;
}

/** Of what was shared each record has some of these, in eight combinations (seen in downloads of 2024 and 2025). */
export interface LifeShare {
	readonly link?: string;
	readonly share_text?: string;
	readonly original_content_owner?: string;
	readonly profile_share_username?: string;
	readonly profile_share_name?: string;
	/** Nobody knows what is in it. */
	readonly media?: true;
}

export interface LifeReaction {
	readonly emoji: string;
	readonly from: Person;
	/** Seconds; a third of all reactions have it. */
	readonly at: number | undefined;
}

export interface LifeMessage {
	readonly from: Person;
	/** Milliseconds. */
	readonly at: number;
	/** What was written, or what Instagram wrote; empty for nothing. */
	readonly text: string;
	/** A sentence of Instagram: it stands for what was shared, a call, an event of a group, or repeats a reaction. */
	readonly sentence: "attachment" | "call" | "event" | "shadow" | undefined;
	readonly media: readonly LifeMedium[];
	readonly share: LifeShare | undefined;
	readonly reactions: readonly LifeReaction[];
	/** Seconds of a call. */
	readonly call: number | undefined;
	/** Taken back; layouts until 2021 say so. */
	readonly isUnsent: boolean;
}

/** A conversation. */
export interface Talk {
	readonly box: "inbox" | "message_requests" | "broadcast";
	/** Empty for a group without a name; the name of the other person between two. */
	readonly title: string;
	/** The owner last. */
	readonly people: readonly Person[];
	/** Oldest first. */
	readonly messages: readonly LifeMessage[];
	/** The owner left it. */
	readonly isLeft: boolean;
	/** Address with which anybody can join; empty for none. */
	readonly invitation: string;
	/** Of a group. */
	readonly picture: LifeMedium | undefined;
	/** Answers to a broadcast, in a file of their own. */
	readonly replies: readonly string[];
}

/** One thing that the owner did, whatever it is, or somebody who has to do with them. */
export interface Thing {
	/** Seconds; undefined where nobody noted it. */
	readonly at: number | undefined;
	/** Whose post it was, or who it is. */
	readonly person: Person;
	/** What was written, chosen or searched. */
	readonly text: string;
	readonly href: string;
	/** What was asked, the name of a collection, what was before. */
	readonly more: string;
}
