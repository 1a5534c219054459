/** What is known of a picture or a video beside its pixels. */
export interface Memory {
	/** ISO 8601 with offset, as far as it is known: a day and time, `2019-07-14` or `2019-07` alone, or empty. */
	readonly taken: string;
	readonly caption: string;
	/** Without the sign. */
	readonly hashtags: readonly string[];
	/** Name of the place; empty when it is not asked for. */
	readonly place: string;
	readonly author: string;
	/** The owner's own words for what it shows; a caption is none. */
	readonly alt: string;
}

/** Tags by the names that exiftool gives them. */
export type MetadataFields = Readonly<Record<string, string | readonly string[]>>;

/** Which families of fields a kind of file can hold. */
const FAMILIES: Readonly<Record<string, readonly ("exif" | "iptc" | "quicktime")[]>> = {
	jpg: ["exif", "iptc"],
	png: ["exif"],
	webp: ["exif"],
	heic: ["exif"],
	avif: ["exif"],
	gif: [],
	mp4: ["quicktime"],
};

/**
 * The fields that Apple Photos, Google Photos, Immich, digiKam and Windows read: EXIF, IPTC and XMP in pictures, the
 * film's own times and keys in videos. Pure. `extension` is one of the file types above.
 */
export function fieldsOf(memory: Memory, extension: string): MetadataFields {
	const families = FAMILIES[extension] ?? [];
	return {
		...xmp(memory),
		...(families.includes("exif") ? exif(memory) : {}),
		...(families.includes("iptc") ? iptc(memory) : {}),
		...(families.includes("quicktime") ? quicktime(memory) : {}),
	};
}

function xmp({ taken, caption, hashtags, place, author, alt }: Memory): MetadataFields {
	return given({
		"XMP-dc:Description": caption,
		"XMP-dc:Subject": hashtags,
		"XMP-dc:Creator": author,
		"XMP-photoshop:DateCreated": colons(taken),
		"XMP-xmp:CreateDate": colons(taken),
		"XMP-iptcCore:Location": place,
		"XMP-iptcCore:AltTextAccessibility": alt,
	});
}

function exif({ taken, caption, author }: Memory): MetadataFields {
	const { day, time, offset } = split(taken);
	const moment = time === "" ? "" : `${day} ${time}`;
	return given({
		"EXIF:ImageDescription": caption,
		"EXIF:Artist": author,
		"EXIF:DateTimeOriginal": moment,
		"EXIF:CreateDate": moment,
		"EXIF:OffsetTimeOriginal": offset,
		"EXIF:OffsetTimeDigitized": offset,
	});
}

/** Bytes that IPTC allows (IIM 4.2). XMP has the whole text. */
const CAPTION = 2000;
const KEYWORD = 64;
const BY_LINE = 32;

function iptc({ taken, caption, hashtags, place, author }: Memory): MetadataFields {
	const { day, time, offset } = split(taken);
	return given({
		"IPTC:CodedCharacterSet": "UTF8",
		"IPTC:Caption-Abstract": cut(caption, CAPTION),
		"IPTC:Keywords": hashtags.filter((tag) => Buffer.byteLength(tag) <= KEYWORD),
		"IPTC:By-line": cut(author, BY_LINE),
		"IPTC:Sub-location": cut(place, BY_LINE),
		"IPTC:DateCreated": day,
		"IPTC:TimeCreated": time === "" ? "" : time + offset,
	});
}

function quicktime({ taken, caption, hashtags, place, author }: Memory): MetadataFields {
	const moment = split(taken).time === "" ? "" : colons(taken);
	return given({
		"QuickTime:CreateDate": moment,
		"QuickTime:TrackCreateDate": moment,
		"QuickTime:MediaCreateDate": moment,
		"Keys:CreationDate": moment,
		"Keys:Description": caption,
		"Keys:Author": author,
		"Keys:Keywords": hashtags.join(", "),
		"Keys:LocationName": place,
	});
}

/** Only what there is: no field is emptied or invented. */
function given(fields: MetadataFields): MetadataFields {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value.length > 0));
}

/** `2019-07-14T20:30:05+02:00` as `2019:07:14 20:30:05+02:00`. */
function colons(iso: string): string {
	const [day = "", time] = iso.split("T");
	return `${day.replaceAll("-", ":")}${time === undefined ? "" : ` ${time.replace("Z", "+00:00")}`}`;
}

function split(iso: string): { readonly day: string; readonly time: string; readonly offset: string } {
	const [, day = "", time = "", offset = ""] = /^(\d{4}:\d\d:\d\d)(?: ([\d:]{8})(.*))?$/.exec(colons(iso)) ?? [];
	return { day, time, offset };
}

/** At most so many bytes of UTF-8, no character cut in two. */
function cut(text: string, bytes: number): string {
	let kept = "";
	let length = 0;
	for (const letter of text) {
		length += Buffer.byteLength(letter);
		if (length > bytes) break;
		kept += letter;
	}
	return kept;
}
