/** The words of the search. In braces what is filled in. */
export const searchWords = {
	search: "Buscar",
	searchLabel: "Buscar en todo",
	searchHint: "Partes de palabras, en cualquier escritura; varias palabras, en cualquier orden",
	searchArea: "Dónde",
	searchEverywhere: "En todas partes",
	searchPerson: "De quién",
	searchYear: "Año",
	searchEveryYear: "Todos los años",
	searchFound: "Resultados: {n}",
	searchNone: "No se ha encontrado nada. Con menos palabras o filtros se encuentra más.",
	searchProgress: "Resultados hasta ahora: {n}. {percent}\u00a0% revisado…",
	searchDamaged: "No se ha podido cargar una parte del índice: puede faltar algo.",
	searchMore: "Mostrar más",
	searchWithout:
		"Para buscar mientras escribes hace falta JavaScript, que está desactivado en este navegador. Todo está también aquí:",
	searchElsewhere: "O mira aquí",
} as const;
