/** The words of the search. In braces what is filled in. */
export const searchWords = {
	search: "Pesquisa",
	searchLabel: "Pesquisar em tudo",
	searchHint: "Partes de palavras, em qualquer escrita; várias palavras, por qualquer ordem",
	searchArea: "Onde",
	searchEverywhere: "Em todo o lado",
	searchPerson: "De quem",
	searchYear: "Ano",
	searchEveryYear: "Todos os anos",
	searchFound: "Resultados: {n}",
	searchNone: "Nada foi encontrado. Com menos palavras ou filtros encontra-se mais.",
	searchProgress: "Resultados até agora: {n}. {percent}% percorridos…",
	searchDamaged: "Não foi possível carregar uma parte do índice: pode faltar alguma coisa.",
	searchMore: "Mostrar mais",
	searchWithout:
		"A pesquisa enquanto escreve precisa de JavaScript, que está desativado neste navegador. Também encontra tudo aqui:",
	searchElsewhere: "Ou veja aqui",
} as const;
