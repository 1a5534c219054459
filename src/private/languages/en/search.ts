/** The words of the search. In braces what is filled in. */
export const searchWords = {
	search: "Search",
	searchLabel: "Search everything",
	searchHint: "Parts of words, in any script; several words in any order",
	searchArea: "Where",
	searchEverywhere: "Everywhere",
	searchPerson: "From whom",
	searchYear: "Year",
	searchEveryYear: "Every year",
	searchFound: "Found: {n}",
	searchNone: "Nothing found. Fewer words or filters find more.",
	searchProgress: "Found so far: {n}. {percent} % searched …",
	searchDamaged: "A part of the index could not be loaded: something may be missing.",
	searchMore: "Show more",
	searchWithout:
		"Searching as you type needs JavaScript, which is off in this browser. You find everything here as well:",
	searchElsewhere: "Or look here",
} as const;
