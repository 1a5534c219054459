/** The words of the search. In braces what is filled in. */
export const searchWords = {
	search: "بحث",
	searchLabel: "ابحث في كل شيء",
	searchHint: "أجزاء من الكلمات، بأي كتابة؛ وعدة كلمات بأي ترتيب",
	searchArea: "أين",
	searchEverywhere: "في كل مكان",
	searchPerson: "ممّن",
	searchYear: "السنة",
	searchEveryYear: "كل السنوات",
	searchFound: "النتائج: {n}",
	searchNone: "لم يُعثر على شيء. جرّب كلمات أو عوامل تصفية أقل.",
	searchProgress: "النتائج حتى الآن: {n}. بُحث في {percent}\u200e%\u200e …",
	searchDamaged: "تعذّر تحميل جزء من الفهرس: قد ينقص شيء.",
	searchMore: "عرض المزيد",
	searchWithout: "يحتاج البحث أثناء الكتابة إلى JavaScript، وهو متوقف في هذا المتصفح. وتجد كل شيء هنا أيضًا:",
	searchElsewhere: "أو ابحث هنا",
} as const;
