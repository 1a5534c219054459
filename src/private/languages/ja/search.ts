/** The words of the search. In braces what is filled in. */
export const searchWords = {
	search: "検索",
	searchLabel: "すべてを検索",
	searchHint: "言葉の一部でも、どの文字でも検索できます。複数の言葉は順不同です",
	searchArea: "場所",
	searchEverywhere: "すべて",
	searchPerson: "誰から",
	searchYear: "年",
	searchEveryYear: "すべての年",
	searchFound: "{n}件見つかりました",
	searchNone: "見つかりませんでした。言葉や絞り込みを減らしてみてください。",
	searchProgress: "これまでに{n}件。{percent}%を検索済み…",
	searchDamaged: "索引の一部を読み込めませんでした。見つからないものがあるかもしれません。",
	searchMore: "もっと見る",
	searchWithout:
		"入力しながらの検索にはJavaScriptが必要ですが、このブラウザーではオフになっています。すべてはここからも見つけられます：",
	searchElsewhere: "ほかの探し方",
} as const;
