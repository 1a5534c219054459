/** The words of the search. In braces what is filled in. */
export const searchWords = {
	search: "Cerca",
	searchLabel: "Cerca ovunque",
	searchHint: "Parti di parole, in qualsiasi scrittura; più parole, in qualsiasi ordine",
	searchArea: "Dove",
	searchEverywhere: "Ovunque",
	searchPerson: "Da chi",
	searchYear: "Anno",
	searchEveryYear: "Tutti gli anni",
	searchFound: "Risultati: {n}",
	searchNone: "Non è stato trovato nulla. Con meno parole o meno filtri si trova di più.",
	searchProgress: "Risultati finora: {n}. Ricerca al {percent}%…",
	searchDamaged: "Non è stato possibile caricare una parte dell’indice: può mancare qualcosa.",
	searchMore: "Mostra altri",
	searchWithout:
		"La ricerca mentre scrivi ha bisogno di JavaScript, che in questo browser è disattivato. Trovi tutto anche qui:",
	searchElsewhere: "Oppure guarda qui",
} as const;
