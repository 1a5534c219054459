/** The words of the search. In braces what is filled in. */
export const searchWords = {
	search: "Suche",
	searchLabel: "Alles durchsuchen",
	searchHint: "Teile von Wörtern, in jeder Schrift; mehrere Wörter in beliebiger Reihenfolge",
	searchArea: "Wo",
	searchEverywhere: "Überall",
	searchPerson: "Von wem",
	searchYear: "Jahr",
	searchEveryYear: "Alle Jahre",
	searchFound: "Gefunden: {n}",
	searchNone: "Nichts gefunden. Mit weniger Wörtern oder Filtern findet sich mehr.",
	searchProgress: "Bisher gefunden: {n}. {percent} % durchsucht …",
	searchDamaged: "Ein Teil des Verzeichnisses ließ sich nicht laden: Es kann etwas fehlen.",
	searchMore: "Mehr zeigen",
	searchWithout:
		"Die Suche beim Tippen braucht JavaScript, das in diesem Browser ausgeschaltet ist. Sie finden alles auch hier:",
	searchElsewhere: "Oder sehen Sie hier nach",
} as const;
