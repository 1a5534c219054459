import { StringDecoder } from "node:string_decoder";

/** The metadata of a picture or a video for its EXIF, IPTC, XMP or QuickTime fields. */
export interface PhotoMetadata {
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

/** The families of fields beside XMP that a type of file can hold. */
const FAMILIES: Readonly<Record<string, readonly ((metadata: PhotoMetadata) => MetadataFields)[]>> = {
	jpg: [exif, iptc],
	png: [exif],
	webp: [exif],
	heic: [exif],
	avif: [exif],
	gif: [],
	mp4: [quicktime],
};

/**
 * The fields that Apple Photos, Google Photos, Immich, digiKam and Windows read: EXIF, IPTC and XMP in pictures, the
 * times and keys of QuickTime in videos. Fields without a value are left out. Pure.
 *
 * @param extension one of the file types above; others get XMP alone.
 */
export function fieldsOf(metadata: PhotoMetadata, extension: string): MetadataFields {
	const families = [xmp, ...(FAMILIES[extension] ?? [])];
	const fields = families.flatMap((family) => Object.entries(family(metadata)));
	return Object.fromEntries(fields.filter(([, value]) => value.length > 0));
}

function xmp({ taken, caption, hashtags, place, author, alt }: PhotoMetadata): MetadataFields {
	return {
		"XMP-dc:Description": caption,
		"XMP-dc:Subject": hashtags,
		"XMP-dc:Creator": author,
		"XMP-photoshop:DateCreated": colons(taken),
		"XMP-xmp:CreateDate": colons(taken),
		"XMP-iptcCore:Location": place,
		"XMP-iptcCore:AltTextAccessibility": alt,
	};
}

function exif({ taken, caption, author }: PhotoMetadata): MetadataFields {
	const { day, time, offset } = split(taken);
	const moment = time === "" ? "" : `${day} ${time}`;
	return {
		"EXIF:ImageDescription": caption,
		"EXIF:Artist": author,
		"EXIF:DateTimeOriginal": moment,
		"EXIF:CreateDate": moment,
		"EXIF:OffsetTimeOriginal": offset,
		"EXIF:OffsetTimeDigitized": offset,
	};
}

/** Bytes that IPTC allows (IIM 4.2). XMP has the whole text. */
const CAPTION = 2000;
const KEYWORD = 64;
const BY_LINE = 32;

function iptc({ taken, caption, hashtags, place, author }: PhotoMetadata): MetadataFields {
	const { day, time, offset } = split(taken);
	return {
		"IPTC:CodedCharacterSet": "UTF8",
		"IPTC:Caption-Abstract": cut(caption, CAPTION),
		"IPTC:Keywords": hashtags.filter((tag) => Buffer.byteLength(tag) <= KEYWORD),
		"IPTC:By-line": cut(author, BY_LINE),
		"IPTC:Sub-location": cut(place, BY_LINE),
		"IPTC:DateCreated": day,
		"IPTC:TimeCreated": time === "" ? "" : time + offset,
	};
}

function quicktime({ taken, caption, hashtags, place, author }: PhotoMetadata): MetadataFields {
	const moment = split(taken).time === "" ? "" : colons(taken);
	return {
		"QuickTime:CreateDate": moment,
		"QuickTime:TrackCreateDate": moment,
		"QuickTime:MediaCreateDate": moment,
		"Keys:CreationDate": moment,
		"Keys:Description": caption,
		"Keys:Author": author,
		"Keys:Keywords": hashtags.join(", "),
		"Keys:LocationName": place,
	};
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

/** At most `bytes` bytes of UTF-8, no character cut in two. */
function cut(text: string, bytes: number): string {
	return new StringDecoder("utf8").write(Buffer.from(text).subarray(0, bytes));
}
