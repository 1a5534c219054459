/** The words of the search. In braces what is filled in. */
export const searchWords = {
	search: "Recherche",
	searchLabel: "Chercher partout",
	searchHint: "Des parties de mots, dans n’importe quelle écriture\u202f; plusieurs mots, dans n’importe quel ordre",
	searchArea: "Où",
	searchEverywhere: "Partout",
	searchPerson: "De qui",
	searchYear: "Année",
	searchEveryYear: "Toutes les années",
	searchFound: "Résultats\u202f: {n}",
	searchNone: "Rien n’a été trouvé. Avec moins de mots ou de filtres, on trouve davantage.",
	searchProgress: "Résultats jusqu’ici\u202f: {n}. {percent}\u202f% parcourus…",
	searchDamaged: "Une partie de l’index n’a pas pu être chargée\u202f: il manque peut-être quelque chose.",
	searchMore: "Afficher plus",
	searchWithout:
		"La recherche pendant la frappe a besoin de JavaScript, désactivé dans ce navigateur. Vous retrouvez tout ici aussi\u202f:",
	searchElsewhere: "Ou regardez ici",
} as const;
