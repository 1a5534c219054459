/** The words of the search. In braces what is filled in. */
export const searchWords = {
	search: "Ara",
	searchLabel: "Her şeyde arayın",
	searchHint: "Sözcük parçaları, her yazı sisteminde; birden çok sözcük, istenen sırada",
	searchArea: "Nerede",
	searchEverywhere: "Her yerde",
	searchPerson: "Kimden",
	searchYear: "Yıl",
	searchEveryYear: "Tüm yıllar",
	searchFound: "Bulunan: {n}",
	searchNone: "Hiçbir şey bulunamadı. Daha az sözcük veya filtreyle deneyin.",
	searchProgress: "Şimdiye kadar bulunan: {n}. %{percent} tarandı …",
	searchDamaged: "Arama dizininin bir bölümü yüklenemedi: eksikler olabilir.",
	searchMore: "Daha fazla göster",
	searchWithout: "Yazarken arama için JavaScript gerekir; bu tarayıcıda kapalı. Her şeyi burada da bulabilirsiniz:",
	searchElsewhere: "Ya da buraya bakın",
} as const;
