import { identity } from "../canaries.ts";
import type { Person } from "./model.ts";

const marked = (text: string): Person => ({ handle: text, name: text });
const DELETED = "Instagram User";

/** Everybody whom Mara knows. The first is marked, two share their name, two have deleted their accounts. */
const people = {
	canary: marked(identity.messageSender),
	jonas: { handle: "jonas.ekberg", name: "Jonas Ekberg" },
	amina: { handle: "amina.okafor", name: "Amina Okafor" },
	lea: { handle: "lea.brandt.keramik", name: "Lea Brandt" },
	camille: { handle: "camille.dufour", name: "Camille Dufour" },
	pilar: { handle: "pilar.ortega.pan", name: "Pilar Ortega 🍞" },
	yuki: { handle: "yuki.mashiko", name: "佐藤 由紀" },
	layla: { handle: "layla.haddad", name: "ليلى حداد" },
	emma: { handle: "emma.nilsson", name: "Emma Nilsson" },
	otherEmma: { handle: "emma_n_gbg", name: "Emma Nilsson" },
	gone: { handle: "5d41402abc4b2a76b9719d911017c592", name: DELETED },
	alsoGone: { handle: "7d793037a0760186574b0282f2f435e7", name: DELETED },
	kiln: { handle: "ugnen.kiln.club", name: "Ugnen · the kiln club" },
	stranger: { handle: "best_glaze_deals_4u", name: "Glaze Deals" },
	reader: { handle: "marisol.lee.99", name: "Marisol & Lee" },
	bo: { handle: "bo_the_baker", name: "Bo" },
	ines: { handle: "ines.tavares", name: "Inês Tavares" },
	otto: { handle: "otto.w", name: "Otto Wagner-Öst" },
	siri: { handle: "siri.holm", name: "Siri Holm ✨" },
	tunde: { handle: "tunde.a", name: "Tunde Adeyemi" },
	greta: { handle: "greta.l.vav", name: "Greta Lund" },
	hana: { handle: "hana_kim_tea", name: "김하나" },
	viktor: { handle: "viktor.spar", name: "Viktor Spår" },
	nora: { handle: "nora.brod", name: "Nora O’Brien" },
	pavel: { handle: "pavel.ceramics", name: "Павел Орлов" },
	shop: { handle: "lera.och.glasyr", name: "Lera & Glasyr AB" },
	sam: { handle: "sam.on.trains", name: "Sam" },
	museum: { handle: "rohsska.example", name: "Museum of Brown Things" },
} as const satisfies Record<string, Person>;

export type PersonName = keyof typeof people;

export const person = (name: PersonName): Person => people[name];

/** All but the marked one and those who are gone. */
export const acquaintances: readonly Person[] = Object.values(people).filter(
	(one) => one !== people.canary && one.name !== DELETED,
);
