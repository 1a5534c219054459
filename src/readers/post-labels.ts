/**
 * Labels of a post in `posts.json` and the pages of 2026. Read from downloads of 2026 in French, Korean and German and from
 * parsers; the others are words of Instagram's own interface or of untested lists.
 */
export const POST_LABELS = {
	caption: [
		"Caption, Untertitel, Bildunterschrift, Légende, Subtítulo, Pie de foto, Didascalia, Onderschrift, Bijschrift, 캡션",
		"Podpis, Opis, Legenda, Altyazı, Açıklama, Bildtext, Billedtekst, Bildetekst, Kuvateksti, Подпись, キャプション, التسمية التوضيحية",
		"شرح, 说明, 说明文字, 說明文字, 字幕, Felirat, Képaláírás, Popisek, Titulek, Popis, Titulok, Λεζάντα, כיתוב, คำบรรยาย, คำบรรยายภาพ, แคปชั่น",
		"Chú thích, Keterangan, Kapsyen, Підпис, Надпис, Natpis, Натпис, Опис, Napis, Legendă, Peu de foto, Llegenda, Antraštė, Paraksts",
		"Pealdis, Myndatexti, कैप्शन, कॅप्शन, کپشن, زیرنویس, کیپشن, ক্যাপশন, தலைப்பு, శీర్షిక, അടിക്കുറിപ്പ്, ಶೀರ್ಷಿಕೆ, કૅપ્શન, ਕੈਪਸ਼ਨ",
	],
	"creation time": [
		"Creation time, Erstellungszeit, Erstellungszeitpunkt, Heure de création, Date de création, Hora de creación, Ora di creazione",
		"Aanmaaktijd, Hora da criação, Hora de criação, Czas utworzenia, Oluşturma zamanı, Время создания, 만든 시간, 作成日時, 创建时间",
		"建立時間, وقت الإنشاء, Létrehozás ideje, Létrehozás időpontja, Čas vytvoření, Čas vytvorenia, Oprettelsestidspunkt",
		"Opprettelsestidspunkt, Skapandetid, Luontiaika, Ώρα δημιουργίας, Χρόνος δημιουργίας, זמן יצירה, שעת יצירה, เวลาที่สร้าง, Thời gian tạo",
		"Waktu pembuatan, Waktu dibuat, Masa dicipta, Час створення, Време на създаване, Час на създаване, Vrijeme izrade, Vrijeme stvaranja",
		"Време креирања, Čas ustvarjanja, Ora creării, Data creării, Hora de creació, बनाने का समय, निर्माण समय, زمان ایجاد",
	],
	draft: [
		"Draft, Entwurf, Brouillon, Borrador, Bozza, Concept, Rascunho, Szkic, Wersja robocza, Taslak, Черновик, 임시 저장, 초안, 下書き, مسودة, 草稿",
		"Vázlat, Piszkozat, Koncept, Kladde, Udkast, Utkast, Kladd, Luonnos, Πρόχειρο, טיוטה, ฉบับร่าง, แบบร่าง, Bản nháp, Nháp, Draf, Чернетка",
		"Чернова, Skica, Nacrt, Нацрт, Osnutek, Schiță, Ciornă, Esborrany, Juodraštis, Melnraksts, Mustand, Drög, ड्राफ़्ट, मसौदा, मसुदा",
		"پیش‌نویس, پیش نویس, ڈرافٹ, مسودہ, ড্রাফট, খসড়া, வரைவு, చిత్తుప్రతి, ഡ്രാഫ്റ്റ്, ಕರಡು, ડ્રાફ્ટ, ਡਰਾਫਟ",
	],
	published: [
		"Published, Veröffentlicht, Publié, Publicado, Pubblicato, Gepubliceerd, Opublikowano, Yayınlandı, Опубликовано, 게시됨, 公開済み",
		"تم النشر, 已发布, 已發佈, 已發布, Közzétéve, Közzétett, Publikováno, Zveřejněno, Publikované, Zverejnené, Uverejnené, Udgivet",
		"Offentliggjort, Publiceret, Publisert, Publicerad, Publicerat, Julkaistu, Δημοσιεύτηκε, Δημοσιεύθηκε, Δημοσιευμένο, פורסם, פורסמה",
		"เผยแพร่แล้ว, เผยแพร่, Đã đăng, Đã xuất bản, Diterbitkan, Dipublikasikan, Disiarkan, Опубліковано, Публикувано, Objavljeno, Објављено",
		"Publicat, Paskelbta, Publicēts, Avaldatud, Birt, प्रकाशित, منتشر شده, منتشرشده, شائع شدہ, প্রকাশিত, வெளியிடப்பட்டது, ప్రచురించబడింది",
		"പ്രസിദ്ധീകരിച്ചു, ಪ್ರಕಟಿಸಲಾಗಿದೆ, પ્રકાશિત, ਪ੍ਰਕਾਸ਼ਿਤ",
	],
	media: [
		"Media, Medien, Contenu multimédia, Contenido multimedia, Contenuto multimediale, Mídia, Multimedia, Multimédia, Medya, Медиафайл",
		"Медиа, 미디어, メディア, الوسائط, 媒体, 媒體, Média, Médiá, Médiatartalom, Medier, Medie, Mediasisältö, Πολυμέσα, Μέσα, מדיה, สื่อ, Phương tiện",
		"File phương tiện, Медіа, Медіафайл, Медия, Мултимедия, Mediji, Медији, Conținut media, Mitjans, मीडिया, رسانه, میڈیا, মিডিয়া",
	],
	place: [
		"Place, Location, Lieu, Ort, Standort, Lugar, Ubicación, Luogo, Posizione, Plaats, Locatie, Local, Localização, Miejsce",
		"Lokalizacja, Konum, Yer, Место, Местоположение, 장소, 위치, 場所, 位置情報, المكان, الموقع, 地点, 地點, 位置, Hely, Helyszín, Místo",
		"Poloha, Lokalita, Miesto, Sted, Placering, Lokation, Posisjon, Plassering, Plats, Paikka, Sijainti, Τοποθεσία, Μέρος, מיקום, מקום",
		"สถานที่, ตำแหน่งที่ตั้ง, ตำแหน่ง, Địa điểm, Vị trí, Lokasi, Tempat, Місце, Місцезнаходження, Розташування, Място, Mjesto, Lokacija",
		"Локација, Loc, Locul, Locație, Lloc, Ubicació, Vieta, Atrašanās vieta, Asukoht, Koht, Staður, Staðsetning, स्थान, जगह, लोकेशन, مکان",
		"موقعیت مکانی, مقام, স্থান, লোকেশন, இடம், స్థానం, സ്ഥലം, ಸ್ಥಳ, સ્થાન, ਸਥਾਨ",
	],
	hashtags: [
		"Hashtags, 해시태그, Hashtag, Хэштеги, ハッシュタグ, Etiketler, Hasztagi, Hashtagek, Hashtagy, Hashtaggar, Hashtagit, Aihetunnisteet",
		"Emneknagger, Hashtagger, แฮชแท็ก, Tagar, Хештеги, Хаштагове, Hashtagovi, Hashtaguri, Etiquetes, हैशटैग, האשטאגים, الهاشتاجات",
		"话题标签, 主题标签, 主題標籤, هشتگ‌ها, ہیش ٹیگز, হ্যাশট্যাগ",
	],
} as const;
