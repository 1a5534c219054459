/** The words of the search. In braces what is filled in. */
export const searchWords = {
	search: "Zoeken",
	searchLabel: "Alles doorzoeken",
	searchHint: "Delen van woorden, in elk schrift; meerdere woorden in willekeurige volgorde",
	searchArea: "Waar",
	searchEverywhere: "Overal",
	searchPerson: "Van wie",
	searchYear: "Jaar",
	searchEveryYear: "Alle jaren",
	searchFound: "Gevonden: {n}",
	searchNone: "Er is niets gevonden. Met minder woorden of filters vind je meer.",
	searchProgress: "Tot nu toe gevonden: {n}. {percent}% doorzocht…",
	searchDamaged: "Een deel van de index kon niet worden geladen: er kan iets ontbreken.",
	searchMore: "Meer tonen",
	searchWithout:
		"Zoeken terwijl je typt werkt alleen met JavaScript, dat in deze browser uitstaat. Je vindt alles ook hier:",
	searchElsewhere: "Of kijk hier",
} as const;
