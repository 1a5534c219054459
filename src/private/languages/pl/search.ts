/** The words of the search. In braces what is filled in. */
export const searchWords = {
	search: "Szukaj",
	searchLabel: "Przeszukaj wszystko",
	searchHint: "Części słów, w każdym alfabecie; kilka słów w dowolnej kolejności",
	searchArea: "Gdzie",
	searchEverywhere: "Wszędzie",
	searchPerson: "Od kogo",
	searchYear: "Rok",
	searchEveryYear: "Wszystkie lata",
	searchFound: "Znaleziono: {n}",
	searchNone: "Nic nie znaleziono. Spróbuj z mniejszą liczbą słów lub filtrów.",
	searchProgress: "Znaleziono dotąd: {n}. Przeszukano {percent}% …",
	searchDamaged: "Nie udało się wczytać części indeksu: czegoś może brakować.",
	searchMore: "Pokaż więcej",
	searchWithout:
		"Wyszukiwanie podczas pisania wymaga JavaScriptu, który jest w tej przeglądarce wyłączony. Wszystko znajdziesz także tutaj:",
	searchElsewhere: "Albo zajrzyj tutaj",
} as const;
