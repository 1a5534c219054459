/** What people write to each other, by language: short beginnings and longer ends, which go together in any way. */
const PHRASES = {
	en: {
		first: "Hey!|Listen,|Guess what:|Honestly,|Morning ☕|So,|Ha!|Quick question:|Right,|Oh no.",
		last: "the kiln is at 1,240 degrees and I am not|are you coming on Saturday?|the dog ate the sourdough starter|I found the blue glaze behind the flour|three mugs, no handles|the train stands in the snow again|send me the recipe, please|I will bring plates, you bring cake|it cracked. It always cracks.|can you lend me the big whisk?|that picture from the harbour, wow|see you at ten at the workshop|I have sold the ugly bowl!!|don't tell Jonas yet|what do you think of brown?|back in a minute",
	},
	sv: {
		first: "Hej!|Du,|Alltså,|Gissa vad:|God morgon ☕|Nä men,|Haha!|Snabb fråga:|Okej,|Usch.",
		last: "ugnen är varm nu|kommer du på lördag?|hunden åt upp surdegen|jag hittade den blå glasyren bakom mjölet|tre muggar, inga öron|tåget står stilla i snön igen|skicka receptet, snälla|jag tar med tallrikar om du tar med fika|den sprack, som alltid|får jag låna den stora vispen?|så fin bild från hamnen|vi ses klockan tio i verkstan|jag sålde den fula skålen!!|säg inget till mamma än|vad tycker du om brunt?|är strax tillbaka",
	},
	de: {
		first: "Hallo!|Du,|Sag mal,|Stell dir vor:|Guten Morgen ☕|Also,|Haha!|Kurze Frage:|Gut,|Oje.",
		last: "der Ofen ist schon heiß|kommst du am Samstag?|der Hund hat den Sauerteig gefressen|ich habe die blaue Glasur hinter dem Mehl gefunden|drei Becher, keine Henkel|der Zug steht wieder im Schnee|schick mir bitte das Rezept|ich bringe Teller, du bringst Kuchen|sie ist gesprungen, wie immer|kannst du mir den großen Schneebesen leihen?|das Bild vom Hafen, wunderschön|bis um zehn in der Werkstatt|ich habe die hässliche Schüssel verkauft!!|sag es noch niemandem|was hältst du von Braun?|bin gleich zurück",
	},
	fr: {
		first: "Salut !|Dis,|Écoute,|Devine quoi :|Bonjour ☕|Bon,|Haha !|Petite question :|D’accord,|Oh là là.",
		last: "le four est déjà chaud|tu viens samedi ?|le chien a mangé le levain|j’ai retrouvé l’émail bleu derrière la farine|trois tasses, zéro anse|le train est encore bloqué par la neige|envoie-moi la recette, s’il te plaît|j’apporte les assiettes, toi le gâteau|elle s’est fendue, comme toujours|tu me prêtes le grand fouet ?|la photo du port, magnifique|à dix heures à l’atelier|j’ai vendu le bol moche !!|ne le dis pas encore à Lea|que penses-tu du brun ?|je reviens tout de suite",
	},
	es: {
		first: "¡Hola!|Oye,|Mira,|Adivina:|Buenos días ☕|Bueno,|¡Jaja!|Una pregunta:|Vale,|Ay, no.",
		last: "el horno ya está caliente|¿vienes el sábado?|la perra se comió la masa madre|encontré el esmalte azul detrás de la harina|tres tazas, ninguna asa|el tren está parado en la nieve otra vez|mándame la receta, por favor|yo llevo los platos y tú el pastel|se rajó, como siempre|¿me prestas el batidor grande?|qué foto la del puerto|nos vemos a las diez en el taller|¡¡vendí el cuenco feo!!|no se lo digas a nadie|¿qué te parece el marrón?|vuelvo enseguida",
	},
	ja: {
		first: "こんにちは！|ねえ、|聞いて、|実は、|おはよう ☕|さて、|ははは！|ちょっと質問：|了解、|あらら。",
		last: "窯はもう熱いです|土曜日に来ますか？|犬がパン種を食べました|青い釉薬は小麦粉の後ろにありました|マグカップ三つ、取っ手なし|電車がまた雪で止まっています|レシピを送ってください|お皿を持って行きます、ケーキをお願いします|また割れました|大きい泡立て器を貸してくれますか？|港の写真、すごくきれい|十時に工房で会いましょう|変な器が売れました！！|まだ内緒です|茶色はどう思いますか？|すぐ戻ります",
	},
	ar: {
		first: "مرحبا!|اسمعي،|تخيلي:|صباح الخير ☕|طيب،|هههه!|سؤال سريع:|بصراحة،|تمام،|يا إلهي.",
		last: "الفرن ساخن الآن|هل ستأتين يوم السبت؟|أكل الكلب العجين|وجدت الطلاء الأزرق خلف الدقيق|ثلاثة أكواب بلا مقابض|توقف القطار في الثلج مرة أخرى|أرسلي لي الوصفة من فضلك|سأحضر الصحون وأنت الكعكة|لقد تشقق كالعادة|هل تعيرينني المضرب الكبير؟|صورة الميناء رائعة|نلتقي في العاشرة في الورشة|بعت الوعاء القبيح!!|لا تخبري أحدا بعد|ما رأيك في البني؟|سأعود حالا",
	},
	pt: {
		first: "Oi!|Olha,|Adivinha:|Bom dia ☕|Então,|Haha!|Uma pergunta:|Certo,|Ai, não.|Escuta,",
		last: "o forno já está quente|você vem no sábado?|o cachorro comeu o fermento|achei o esmalte azul atrás da farinha|três canecas, nenhuma asa|o trem parou na neve de novo|me manda a receita, por favor|eu levo os pratos, você leva o bolo|rachou, como sempre|me empresta o batedor grande?|que foto linda do porto|até as dez no ateliê|vendi a tigela feia!!|não conta para ninguém|o que acha do marrom?|já volto",
	},
} as const;

export type Tongue = keyof typeof PHRASES;

const split = (tongue: Tongue) => ({
	first: PHRASES[tongue].first.split("|"),
	last: PHRASES[tongue].last.split("|"),
});

const CLOSINGS = ["", "", "", "", " 🙈", " 😂", " ❤️", "\n🏺🏺🏺", " 👩🏿‍🍳", "…"];
/** Some texts are an answer alone. */
const ALONE = ["👍", "😂😂", "ok", "❤️", "?", "!!!", "haha", "🐕‍🦺", "mm", "…"];

/** A text in a language; `random` decides which. */
export function sayIn(tongue: Tongue, random: () => number): string {
	const { first, last } = split(tongue);
	const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
	const way = random();
	if (way < 0.12) return pick(ALONE);
	const sentence = `${pick(last)}${pick(CLOSINGS)}`;
	return way < 0.6 ? sentence : `${pick(first)} ${sentence}`;
}
