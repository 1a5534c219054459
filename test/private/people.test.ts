import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Handles } from "../../src/private/conversations/handles.ts";
import type { Person } from "../../src/private/model/activity.ts";
import type { Relation } from "../../src/private/model/people.ts";
import { type Dossier, dossiersOf } from "../../src/private/people/dossiers.ts";
import { growthOf, monthAt, monthNumber } from "../../src/private/people/follow-curve.ts";
import { People, titleOf } from "../../src/private/people/people.ts";
import { among, listsOf } from "../../src/private/people/relations.ts";
import { type Collected, noneCollected } from "../../src/private/readers/collected.ts";
import { cases } from "../depth.ts";

const DELETED = "Instagram User";
const somebody = (handle: string, name = ""): Person => ({ handle, name });
const relation = (is: Relation["is"], person: Person, seconds: number | undefined = 1): Relation => ({
	is,
	person,
	seconds,
});

/** The registry of names of messages and of what files say. */
function peopleOf(names: readonly string[], collected: Collected, ownHandles: readonly string[] = []): People {
	const [people, handles] = [new People(), new Handles()];
	for (const name of names) people.numberOf(name);
	people.called(names, "name");
	handles.addCollected(collected);
	people.complete({ collected, handles, own: { names: ["Mara"] }, ownHandles });
	return people;
}

test("a name has one number from its first message on, and nobody has one who has no name or only that of all deleted accounts", () => {
	const people = new People();
	const [anna, berta] = [new People().numberOf("Anna"), new People().numberOf("Berta")];
	assert.ok(anna !== undefined && berta !== undefined && anna !== berta);
	assert.deepEqual(
		["Anna", "Berta", " Anna ", "", " ", DELETED, "Instagram-Nutzer "].map((name) => people.numberOf(name)),
		[anna, berta, anna, undefined, undefined, undefined, undefined],
	);
	people.complete({ collected: noneCollected(), handles: new Handles(), own: { names: [] }, ownHandles: [] });
	assert.equal(people.numberOf("Clara"), undefined, "no page is promised when the pages are written");
	assert.equal(people.numberOf("Berta"), berta);
});

test("deleted accounts are nobody in other languages, and however their name is written", () => {
	for (const name of [
		"instagram user",
		"Usuário do Instagram",
		"Instagramユーザー",
		"Utilisateur d'Instagram",
		"مستخدم Instagram",
	])
		assert.equal(new People().numberOf(name), undefined, name);
	assert.ok(new People().numberOf("Instagram Users") !== undefined);
});

test("a handle is joined to the name of messages that a file has beside it, and says that this is likely", () => {
	const collected = { ...noneCollected(), relations: [relation("follower", somebody("Anna.S", "Anna"))] };
	const people = peopleOf(["Anna", "Berta"], collected);
	const [anna, berta] = people.all;
	assert.deepEqual([anna?.handle, anna?.isProbable, berta?.handle], ["anna.s", true, ""]);
	assert.equal(people.of(somebody("ANNA.S")), anna);
	assert.equal(people.all.length, 2);
});

test("a name that two handles share is joined to neither, and its page says whose it is", () => {
	const pairs = [somebody("anna.s", "Anna"), somebody("anna.t", "Anna")];
	const people = peopleOf(["Anna"], { ...noneCollected(), relations: pairs.map((one) => relation("follower", one)) });
	assert.deepEqual(
		people.all.map(({ name, handle, sharedBy }) => [name, handle, sharedBy]),
		[
			["Anna", "", ["anna.s", "anna.t"]],
			["", "anna.s", []],
			["", "anna.t", []],
		],
	);
	assert.deepEqual(people.all.map(titleOf), ["Anna", "Anna", "Anna"]);
});

test("names of conversations from before December 2020 are handles, and a later name of the same person leads to their page", () => {
	const people = new People();
	for (const name of ["anna.s", "Anna"]) people.numberOf(name);
	people.called(["anna.s"], "handle");
	people.called(["Anna"], "name");
	const collected = { ...noneCollected(), relations: [relation("follower", somebody("anna.s", "Anna"))] };
	const handles = new Handles();
	handles.addCollected(collected);
	people.complete({ collected, handles, own: { names: [] }, ownHandles: [] });
	assert.deepEqual(
		people.all.map(({ handle, isProbable, shownAs }) => [handle, isProbable, shownAs]),
		[
			["anna.s", false, people.all[0]?.number],
			["", false, people.all[0]?.number],
		],
	);
	assert.equal(people.named("Anna"), people.all[0]);
});

test("the owner is nobody on a page, neither by name nor by handle", () => {
	const relations = [relation("follower", somebody("", "Mara")), relation("following", somebody("mara.makes", "Mara"))];
	assert.deepEqual(peopleOf([], { ...noneCollected(), relations }, ["Mara.Makes"]).all, []);
});

const handle = fc.constantFrom("a", "b", "c", "d", "A");
const name = fc.constantFrom("Anna", "Berta", "Clara", DELETED, "");
const person = fc.record({ handle: fc.oneof(handle, fc.constant("")), name });
const seconds = fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined });
const relations = fc.array(
	fc.record({ is: fc.constantFrom<Relation["is"]>("follower", "following", "blocked", "hashtag"), person, seconds }),
);
const names = fc.array(fc.constantFrom("Anna", "Berta", "Clara", "Dora", DELETED));

test("no name is joined to a handle unless each is the only one of the other, whatever files say", () => {
	fc.assert(
		fc.property(names, relations, (names, relations) => {
			const people = peopleOf(names, { ...noneCollected(), relations });
			const pairs = relations.map(({ person }) => person).filter(({ handle, name }) => handle !== "" && name !== "");
			for (const { name, handle, isProbable } of people.all) {
				if (name === "" || handle === "") continue;
				assert.ok(isProbable);
				const ofName = pairs.filter((one) => one.name === name).map(({ handle }) => handle.toLowerCase());
				const ofHandle = pairs.filter((one) => one.handle.toLowerCase() === handle && one.name !== DELETED);
				assert.deepEqual([...new Set(ofName)], [handle]);
				assert.deepEqual([...new Set(ofHandle.map(({ name }) => name))], [name]);
			}
			assert.equal(
				people.all.some(({ name }) => name === DELETED),
				false,
			);
		}),
		{ numRuns: cases(300) },
	);
});

test("all that files say of a person is on exactly their page, in every kind", () => {
	fc.assert(
		fc.property(names, relations, fc.array(person), (names, relations, owners) => {
			const collected: Collected = {
				...noneCollected(),
				relations,
				comments: owners.map((owner) => ({ under: "post", text: "", owner, media: [], seconds: 1 })),
				likes: owners.map((owner) => ({ of: "post", address: "", owner, text: "", seconds: 1 })),
				saved: owners.map((owner) => ({ is: "post", address: "", owner, text: "", collection: "", seconds: 1 })),
				storyAnswers: owners.map((owner) => ({
					kind: "poll",
					owner,
					question: "",
					answer: "",
					address: "",
					seconds: 1,
				})),
				shortPosts: owners.map((owner) => ({ is: "repost", text: "", owner, address: "", media: [], seconds: 1 })),
			};
			const people = peopleOf(names, collected);
			const dossiers = dossiersOf(collected, people);
			const isSomebody = ({ handle, name }: Person) => handle !== "" || (name !== "" && name !== DELETED);
			const whereOf = (find: (dossier: Dossier) => boolean) =>
				[...dossiers].filter(([, dossier]) => find(dossier)).map(([number]) => number);
			for (const one of relations) {
				const isPerson = isSomebody(one.person) && one.is !== "hashtag";
				const expected = isPerson ? [people.of(one.person)?.number] : [];
				assert.deepEqual(
					whereOf(({ relations }) => relations.includes(one)),
					expected,
				);
			}
			for (const key of ["comments", "likes", "saved", "storyAnswers", "shortPosts"] as const) {
				const found = [...dossiers.values()].reduce((sum, dossier) => sum + dossier[key].length, 0);
				assert.equal(found, owners.filter(isSomebody).length, key);
				for (const [number, dossier] of dossiers)
					for (const { owner } of dossier[key]) assert.equal(people.of(owner)?.number, number);
			}
		}),
		{ numRuns: cases(200) },
	);
});

test("searches, mentions and contacts are a person's by exactly their handle or name", () => {
	const comment = (text: string, owner = "berta.b") => ({
		...{ under: "post" as const, text, owner: somebody(owner), media: [], seconds: 1 },
	});
	const collected: Collected = {
		...noneCollected(),
		relations: [relation("follower", somebody("anna.s")), relation("follower", somebody("berta.b"))],
		searches: ["anna.s", "@ANNA.S", "Clara", "anna"].map((text) => ({ for: "account", text, seconds: 1 })),
		comments: [
			comment("hi @Anna.S."),
			comment("@anna.s and @berta.b"),
			comment("to @anna.s", "anna.s"),
			comment("anna.s"),
		],
		contacts: ["Clara", "Clara B", "clara"].map((name) => ({ name, details: "1", seconds: 1 })),
	};
	const people = peopleOf(["Clara"], collected);
	const dossiers = dossiersOf(collected, people);
	const of = (person: Person) => dossiers.get(people.of(person)?.number ?? 0);
	const anna = of(somebody("anna.s"));
	assert.deepEqual([anna?.searches.length, anna?.mentions.length, anna?.comments.length], [2, 2, 1]);
	assert.equal(of(somebody("berta.b"))?.mentions.length, 0);
	const clara = of(somebody("", "Clara"));
	assert.deepEqual([clara?.searches.length, clara?.contacts.length], [1, 1]);
});

test("a list has each person once, since the first date of any file, and deleted accounts each", () => {
	const collected = {
		...noneCollected(),
		relations: [
			relation("follower", somebody("anna"), 20),
			relation("follower", somebody("ANNA"), 10),
			{ is: "follower" as const, person: somebody("berta"), seconds: undefined },
			relation("follower", somebody("", DELETED), 30),
			relation("follower", somebody("", DELETED), 31),
			relation("following", somebody("anna"), 5),
		],
	};
	const people = peopleOf([], collected);
	const lists = listsOf(collected.relations, people);
	const [followers, following] = [lists.get("follower") ?? new Map(), lists.get("following") ?? new Map()];
	assert.deepEqual(
		[...followers.values()].map(({ seconds }) => seconds),
		[10, undefined, 30, 31],
	);
	assert.deepEqual([...among(followers, following, true).keys()], [people.of(somebody("anna"))?.number]);
	assert.equal(among(followers, following, false).size, 3);
	assert.equal(among(following, followers, false).size, 0);
	const day = (seconds: number) => new Date(seconds * 86_400_000).toISOString().slice(0, 10);
	assert.deepEqual(growthOf(followers, day), {
		gains: [
			{ month: "1970-01", gained: 2, sum: 2 },
			{ month: "1970-02", gained: 1, sum: 3 },
		],
		undated: 1,
	});
	for (const month of ["2019-12", "2020-01", "0001-01"]) assert.equal(monthAt(monthNumber(month)), month);
});
