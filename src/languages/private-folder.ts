/** What stands in a folder of a private edition, for whoever finds it. */
export interface PrivateFolderTexts {
	readonly heading: string;
	readonly what: string;
	readonly others: string;
	/** On a stick. */
	readonly plain: string;
	readonly copies: string;
	/** In the marker of the folder. */
	readonly keep: readonly [string, string];
}

/** By language. The program says the same in English and German where it writes these files. */
export const PRIVATE_FOLDER: Readonly<Record<string, PrivateFolderTexts>> = {
	fr: {
		heading: "Édition privée d’un téléchargement Instagram",
		what: "Messages, commentaires, mentions J’aime, personnes et tout ce qu’Instagram avait d’une personne, en pages faites de simples fichiers.",
		others:
			"Elle contient aussi des messages et des données d’autres personnes. Ne la mettez jamais en ligne, ni sur un ordinateur que d’autres utilisent.",
		plain:
			"Rien n’est chiffré\u202f: qui trouve cette clé peut tout lire. Utilisez de préférence une clé chiffrée, par exemple avec BitLocker To Go, ou gardez-la sous clé.",
		copies:
			"Faites peu de copies\u202f: deux suffisent, à deux endroits. Sachez où se trouve chacune et qui l’a entre les mains.",
		keep: [
			"Ce dossier contient des messages privés et des données d’autres personnes. Gardez-le sur un ordinateur ou une clé qui vous appartient.",
			"Ne le mettez jamais en ligne, ni dans un dossier qui est publié.",
		],
	},
	es: {
		heading: "Edición privada de una descarga de Instagram",
		what: "Mensajes, comentarios, «me gusta», personas y todo lo demás que Instagram tenía de una persona, en páginas hechas de archivos sencillos.",
		others:
			"También contiene mensajes y datos de otras personas. No la suba nunca a internet ni la ponga en un ordenador que usen otros.",
		plain:
			"Nada está cifrado: quien encuentre esta memoria puede leerlo todo. Es mejor una memoria cifrada, por ejemplo con BitLocker To Go, o guardarla bajo llave.",
		copies: "Haga pocas copias: bastan dos, en dos lugares. Tenga claro dónde está cada una y quién la tiene.",
		keep: [
			"Esta carpeta contiene mensajes privados y datos de otras personas. Guárdela en un ordenador o una memoria que sean suyos.",
			"No la suba nunca a internet ni la ponga en una carpeta que se publique.",
		],
	},
	it: {
		heading: "Edizione privata di un download di Instagram",
		what: "Messaggi, commenti, Mi piace, persone e tutto il resto che Instagram aveva di una persona, in pagine fatte di semplici file.",
		others:
			"Contiene anche messaggi e dati di altre persone. Non mettetela mai online, né su un computer usato da altri.",
		plain:
			"Niente è cifrato: chi trova questa chiavetta può leggere tutto. Meglio una chiavetta cifrata, per esempio con BitLocker To Go, oppure tenetela sotto chiave.",
		copies: "Fate poche copie: ne bastano due, in due posti. Tenete a mente dove si trova ciascuna e chi ce l’ha.",
		keep: [
			"Questa cartella contiene messaggi privati e dati di altre persone. Conservatela su un computer o una chiavetta vostri.",
			"Non mettetela mai online, né in una cartella che viene pubblicata.",
		],
	},
	pt: {
		heading: "Edição privada de uma transferência do Instagram",
		what: "Mensagens, comentários, gostos, pessoas e tudo o resto que o Instagram tinha de uma pessoa, em páginas feitas de simples ficheiros.",
		others:
			"Contém também mensagens e dados de outras pessoas. Nunca a ponha na internet, nem num computador que outros usem.",
		plain:
			"Nada está encriptado: quem encontrar esta pen pode ler tudo. Use de preferência uma pen encriptada, por exemplo com o BitLocker To Go, ou guarde-a fechada à chave.",
		copies: "Faça poucas cópias: bastam duas, em dois lugares. Saiba onde está cada uma e quem a tem.",
		keep: [
			"Esta pasta contém mensagens privadas e dados de outras pessoas. Guarde-a num computador ou numa pen que sejam seus.",
			"Nunca a ponha na internet, nem numa pasta que seja publicada.",
		],
	},
	nl: {
		heading: "Privé-editie van een Instagram-download",
		what: "Berichten, opmerkingen, likes, mensen en al het andere dat Instagram van één persoon had, als pagina’s van gewone bestanden.",
		others:
			"Er staan ook berichten en gegevens van anderen in. Zet dit nooit online, en niet op een computer die ook anderen gebruiken.",
		plain:
			"Niets is versleuteld: wie deze stick vindt, kan alles lezen. Neem liever een versleutelde stick, bijvoorbeeld met BitLocker To Go, of bewaar hem achter slot.",
		copies: "Maak weinig kopieën: twee zijn genoeg, op twee plekken. Weet waar elke kopie ligt en wie die heeft.",
		keep: [
			"Deze map bevat privéberichten en gegevens van anderen. Bewaar hem op een eigen computer of stick.",
			"Zet hem nooit online, en nooit in een map die wordt gepubliceerd.",
		],
	},
	pl: {
		heading: "Prywatne wydanie danych pobranych z\u00a0Instagrama",
		what: "Wiadomości, komentarze, polubienia, osoby i\u00a0wszystko inne, co Instagram miał o\u00a0jednej osobie, jako strony ze zwykłych plików.",
		others:
			"Są tu też wiadomości i\u00a0dane innych osób. Nigdy nie umieszczaj tego w\u00a0internecie ani na komputerze, z\u00a0którego korzystają inni.",
		plain:
			"Nic tu nie jest zaszyfrowane: kto znajdzie ten pendrive, może wszystko przeczytać. Najlepiej użyj zaszyfrowanego pendrive’a, na przykład z\u00a0BitLocker To Go, albo trzymaj go pod kluczem.",
		copies:
			"Zrób niewiele kopii: wystarczą dwie, w\u00a0dwóch miejscach. Pamiętaj, gdzie jest każda z\u00a0nich i\u00a0kto ją ma.",
		keep: [
			"Ten folder zawiera prywatne wiadomości i\u00a0dane innych osób. Przechowuj go na własnym komputerze lub pendrivie.",
			"Nigdy nie umieszczaj go w\u00a0internecie ani w\u00a0folderze, który jest publikowany.",
		],
	},
	tr: {
		heading: "Instagram’dan indirilen verilerin özel sürümü",
		what: "Instagram’ın bir kişi hakkında tuttuğu her şey: mesajlar, yorumlar, beğeniler, kişiler ve geri kalanı, basit dosyalardan oluşan sayfalar hâlinde.",
		others:
			"Başka insanların mesajları ve verileri de bunların arasında. Asla internete yüklemeyin, başkalarının kullandığı bir bilgisayara da koymayın.",
		plain:
			"Hiçbir şey şifreli değil: bu belleği bulan her şeyi okuyabilir. En iyisi, örneğin BitLocker To Go ile şifrelenmiş bir bellek kullanmak ya da belleği kilitli bir yerde saklamaktır.",
		copies: "Az sayıda kopya yapın: iki ayrı yerde iki kopya yeter. Her birinin nerede ve kimde olduğunu bilin.",
		keep: [
			"Bu klasörde özel mesajlar ve başka insanların verileri var. Onu kendi bilgisayarınızda veya belleğinizde saklayın.",
			"Asla internete yüklemeyin, yayımlanan bir klasöre de koymayın.",
		],
	},
	ar: {
		heading: "نسخة خاصة من بيانات إنستغرام",
		what: "الرسائل والتعليقات والإعجابات والأشخاص وكل ما كان لدى إنستغرام عن شخص واحد، في صفحات من ملفات بسيطة.",
		others: "وفيها أيضًا رسائل أشخاص آخرين وبياناتهم. لا ترفعها إلى الإنترنت أبدًا، ولا تضعها على حاسوب يستخدمه غيرك.",
		plain:
			"لا شيء فيها مشفّر: من يجد هذه الذاكرة يستطيع قراءة كل شيء. الأفضل استخدام ذاكرة مشفّرة، بواسطة BitLocker To Go مثلًا، أو حفظها في مكان مقفل.",
		copies: "اصنع نسخًا قليلة: تكفي اثنتان في مكانين. واعرف أين توجد كل واحدة منهما ومع من.",
		keep: [
			"في هذا المجلد رسائل خاصة وبيانات أشخاص آخرين. احفظه على حاسوب أو ذاكرة لك أنت.",
			"لا ترفعه إلى الإنترنت أبدًا، ولا تضعه في مجلد يُنشر.",
		],
	},
	ja: {
		heading: "Instagramのダウンロードの非公開版",
		what: "メッセージ、コメント、「いいね！」、人など、Instagramが一人の人について持っていたすべてを、普通のファイルのページにしたものです。",
		others:
			"ほかの人のメッセージやデータも含まれます。決してアップロードせず、ほかの人が使うパソコンにも置かないでください。",
		plain:
			"何も暗号化されていません。このUSBメモリーを見つけた人は、すべて読むことができます。BitLocker To Goなどで暗号化したUSBメモリーを使うか、鍵のかかる場所に保管してください。",
		copies:
			"控えは少なくしてください。二つを別々の場所に置けば十分です。どこにあり、誰が持っているかを把握しておいてください。",
		keep: [
			"このフォルダーには、私的なメッセージとほかの人のデータが入っています。自分のパソコンかUSBメモリーに保管してください。",
			"決してアップロードせず、公開されるフォルダーにも置かないでください。",
		],
	},
};

/** The texts of a BCP 47 tag; undefined for English, German and every other language. */
export function privateFolderTexts(lang: string): PrivateFolderTexts | undefined {
	const { language } = new Intl.Locale(lang);
	return Object.hasOwn(PRIVATE_FOLDER, language) ? PRIVATE_FOLDER[language] : undefined;
}
