import type { Device, Login, Place, ProfileChange, Session } from "../model/account.ts";
import type { GenericRecord } from "../model/generic-record.ts";
import { joined, type RecordReader } from "./activity.ts";
import { type Facts, factsOf } from "./facts.ts";

export const profileChange: RecordReader<ProfileChange> = ({ record, text, seconds }) => {
	const [before, after] = [text("before"), text("after")];
	// Until 2020 changes of the picture alone, each a time.
	const what = text("changed") || record.title || record.list;
	if (what === "" && before === "" && after === "") return [];
	return [{ what, before, after, media: [...record.media, ...record.groups.flatMap(({ media }) => media)], seconds }];
};

export function login(is: Login["is"]): RecordReader<Login> {
	return ({ record, text, seconds }) => {
		const [address, device, type] = [text("ip"), text("device"), text("kind")];
		const said = joined([record.title, type]);
		if (address === "" && device === "" && said === "" && seconds === undefined) return [];
		return [{ is: EVENTS.get(type.toLowerCase()) ?? is, address, device, text: said, seconds }];
	};
}

/** Events of the log of 2026, in English; others keep their words. */
const EVENTS = new Map<string, Login["is"]>([
	["login", "login"],
	["logout", "logout"],
]);

export function device(is: Device["is"]): RecordReader<Device> {
	return ({ text, seconds }) => {
		const [name, id, address] = [text("device") || text("nickname"), text("deviceId"), text("ip")];
		return name === "" && id === "" ? [] : [{ is, name, id, address, seconds }];
	};
}

/** Devices are a list within a group: `{ig_secret_conversations: {armadillo_devices: [...], calls: []}}`. */
export const encryptedDevices: RecordReader<Device> = ({ record }) =>
	[...everyGroup(record)].flatMap((group) => device("encrypted")(factsOf(group)));

export const lastPlaces: RecordReader<Place> = ({ text, seconds }) =>
	([true, false] as const).flatMap((isPrecise) => {
		const latitude = degrees(text(isPrecise ? "latitude" : "impreciseLatitude"), 90);
		const longitude = degrees(text(isPrecise ? "longitude" : "impreciseLongitude"), 180);
		return latitude === undefined || longitude === undefined ? [] : [{ isPrecise, latitude, longitude, seconds }];
	});

function degrees(text: string, most: number): number | undefined {
	const number = /^-?\d{1,3}(?:\.\d{1,20})?$/.test(text) ? Number(text) : Number.NaN;
	return Math.abs(number) <= most ? number : undefined;
}

/** Times on the app are a list of groups with a start and an end (seen in a download of 2025). */
export const sessions: RecordReader<Session> = ({ record }) =>
	[...everyGroup(record)].map(factsOf).flatMap(({ time }: Facts) => {
		const seconds = time("start");
		return seconds === undefined ? [] : [{ seconds, until: time("end") }];
	});

/** A record and all groups within it. */
function* everyGroup(record: GenericRecord): Generator<GenericRecord> {
	yield record;
	for (const group of record.groups) yield* everyGroup(group);
}
