/**
 * Labels of the profile. Only the values of the first four may be shown. Read from downloads and parsers of 2021
 * to 2026 (real ones in English, German, French, Korean, Danish, Italian); the others are the words of Instagram's own
 * interface, or of untested lists, and no download with them was seen.
 */
export const PROFILE_LABELS = {
	username: [
		"Username, User name, Benutzername, Nutzername, Nom d'utilisateur, Nom de profil, Nombre de usuario, Nome utente, Gebruikersnaam",
		"Nome de usuário, Nome de utilizador, Nome de usuario, Nom d'usuari, Nazwa użytkownika, Kullanıcı adı, Имя пользователя",
		"Nume de utilizator, Nume utilizator, Emri i përdoruesit, اسم المستخدم, 사용자 이름, Användarnamn, Brugernavn, Brukernavn",
		"Käyttäjätunnus, Käyttäjänimi, Uživatelské jméno, Používateľské meno, Felhasználónév, Όνομα χρήστη, שם משתמש",
		"ชื่อผู้ใช้, Tên người dùng, Nama pengguna, Ім'я користувача, Потребителско име, Korisničko ime, Корисничко име",
		"Uporabniško ime, Naudotojo vardas, Vartotojo vardas, Lietotājvārds, Kasutajanimi, Notandanafn, İstifadəçi adı",
		"यूज़रनेम, उपयोगकर्ता नाम, उपयोगकर्ता का नाम, वापरकर्ता नाव, प्रयोगकर्ता नाम, نام کاربری, صارف کا نام, ইউজারনেম, ব্যবহারকারীর নাম",
		"பயனர்பெயர், பயனர் பெயர், యూజర్‌నేమ్, వినియోగదారు పేరు, ഉപയോക്തൃനാമം, ಬಳಕೆದಾರ ಹೆಸರು, યુઝરનેમ, વપરાશકર્તા નામ, ਵਰਤੋਂਕਾਰ ਨਾਮ, පරිශීලක නාමය",
		"帐号, 用户名, 用戶名, 用戶名稱, 使用者名稱, 使用者名称, ユーザーネーム, ユーザー名, მომხმარებლის სახელი, Jina la mtumiaji, Erabiltzaile-izena",
	],
	name: [
		"Name, Nom, Nombre, Nome, Naam, Nazwa, Imię, Ad, Adı, Имя, Nume, Emri, الاسم, 이름, Namn, Navn, Nimi, Jméno, Meno, Név, Keresztnév",
		"Όνομα, שם, ชื่อ, Tên, Nama, Ім'я, Име, Ime, Vardas, Vārds, Nafn, Pangalan, Jina, Izena, नाम, नाव, نام, নাম, பெயர், పేరు, പേര്, ಹೆಸರು",
		"નામ, ਨਾਮ, නම, 名前, 氏名, 姓名, 名称, 名稱, სახელი",
	],
	biography: [
		"Bio, Biografie, Steckbrief, Biographie, Biography, Biografía, Biografia, Biyografi, Биография, О себе, 소개, 自己紹介",
		"Omówienie, Presentación, Presentation, السيرة الذاتية, النبذة, 个人简介, 個人簡介, 自我介紹, Életrajz, Bemutatkozás, Životopis",
		"Biografi, Esittely, Elämäkerta, Βιογραφικό, Βιογραφία, ביוגרפיה, ביו, ชีวประวัติ, ประวัติโดยย่อ, Tiểu sử, Біографія, Про себе",
		"Biografija, Биографија, Talambuhay, Elulugu, Æviágrip, Tərcümeyi-hal, बायो, जीवनी, بیوگرافی, زندگینامه, بائیو, বায়ো, பயோ, బయో, ബയോ",
		"ಬಯೋ, બાયો, ਬਾਇਓ, 바이오",
	],
	website: [
		"Website, Web site, Webseite, Site web, Sitio web, Sito web, Site, Sítio web, Strona internetowa, Witryna, İnternet sitesi, Web sitesi",
		"Сайт, Веб-сайт, Вебсайт, 웹사이트, 웹 사이트, ウェブサイト, الموقع الإلكتروني, موقع الويب, 网站, 網站, Webhely, Weboldal, Honlap",
		"Web, Webové stránky, Webová stránka, Webová lokalita, Websted, Hjemmeside, Nettsted, Webbplats, Hemsida, Verkkosivusto",
		"Verkkosivu, Sivusto, Ιστότοπος, Ιστοσελίδα, אתר, אתר אינטרנט, เว็บไซต์, Trang web, Situs web, Laman web, Tapak web, Уебсайт, Уеб сайт",
		"Web-mjesto, Web-lokacija, Web-stranica, Web stranica, Internetska stranica, Веб-сајт, Веб сајт, Spletno mesto, Spletna stran",
		"Lloc web, Svetainė, Interneto svetainė, Vietne, Tīmekļa vietne, Veebisait, Veebileht, Vefsíða, Vefsvæði, Veb-sayt, वेबसाइट, وب‌سایت",
		"وب سایت, ویب سائٹ, ওয়েবসাইট, இணையதளம், வலைத்தளம், వెబ్‌సైట్, വെബ്സൈറ്റ്, ಜಾಲತಾಣ, ವೆಬ್‌ಸೈಟ್, વેબસાઇટ, ਵੈੱਬਸਾਈਟ, ვებსაიტი",
	],
	/** Never shown. Known so that the report does not list it as not understood. */
	private: [
		"Email, E-mail, Email address, E-Mail-Adresse, Adresse e-mail, Correo electrónico, Indirizzo e-mail, E-mailadres, E-mailadresse",
		"Adres e-mail, E-posta, E-posta adresi, Электронный адрес, Эл. адрес, Электронная почта, 이메일, メールアドレス, 邮箱, 電子郵件, ईमेल",
		"E-postadress, E-postadresse, E-mailová adresa, E-mail-cím, Sähköposti, Sähköpostiosoite, Διεύθυνση email, Ηλεκτρονική διεύθυνση",
		"Електронна пошта, Имейл, Adresa e-pošte, Adresă de e-mail, אימייל, כתובת אימייל, البريد الإلكتروني, อีเมล, E-mel, Alamat email",
		"Phone, Phone number, Phone confirmed, Phone number confirmed, Phone confirmation method, Telefon, Telefone, Telefonnummer",
		"Telefonnummer bestätigt, Numéro de téléphone, Numéro de téléphone confirmé, Méthode de confirmation du numéro de téléphone",
		"Número de teléfono, Teléfono, Numero di telefono, Telefoonnummer, Número de telefone, Numer telefonu, Telefon numarası",
		"Номер телефона, Номер телефону, 전화번호, 電話番号, 手机号, 電話號碼, Telefonszám, Telefonní číslo, Telefónne číslo, Puhelinnumero",
		"Αριθμός τηλεφώνου, Телефонен номер, Broj telefona, Număr de telefon, מספר טלפון, رقم الهاتف, หมายเลขโทรศัพท์, Số điện thoại, Nomor telepon, फ़ोन नंबर",
		"Gender, Geschlecht, Genre, Género, Genere, Geslacht, Gênero, Płeć, Cinsiyet, Пол, 성별, 性別, 性别, Kön, Køn, Kjønn, Sukupuoli",
		"Pohlaví, Pohlavie, Nem, Φύλο, מגדר, الجنس, เพศ, Giới tính, Jenis kelamin, Jantina, Стать, Spol, Gen, लिंग",
		"Date of birth, Birthday, Geburtsdatum, Date de naissance, Fecha de nacimiento, Data di nascita, Geboortedatum, Data de nascimento",
		"Data urodzenia, Doğum tarihi, Дата рождения, 생년월일, 생일, 生年月日, 出生日期, Födelsedatum, Fødselsdato, Fødselsdag, Syntymäaika",
		"Datum narození, Dátum narodenia, Születési dátum, Ημερομηνία γέννησης, תאריך לידה, تاريخ الميلاد, วันเกิด, Ngày sinh, Tanggal lahir",
		"Tarikh lahir, Дата народження, Дата на раждане, Datum rođenja, Data nașterii, जन्म तिथि",
		"Private account, Privates Konto, Compte privé, Cuenta privada, Account privato, Privéaccount, Conta privada, Konto prywatne",
		"Gizli hesap, Закрытый аккаунт, 비공개 계정, 非公開アカウント, 私密帐户, 不公開帳號, Privat konto, Yksityinen tili, Soukromý účet, Privát fiók",
		"City, City name, Town/city name, Current city, Stadt, Ville, Ville actuelle, Ciudad, Nome della città, Cidade, Miasto, Şehir, Город, 도시",
		"Address, Street address, Business address, Adresse, Geschäftsadresse, Adresse professionnelle, Dirección, Dirección de la empresa",
		"Indirizzo, Indirizzo dell'azienda, Adres, Bedrijfsadres, Endereço, Endereço comercial, Adres firmy, İşletme adresi, Адрес, 주소, 住所, 地址",
		"Adress, Företagsadress, Osoite, Adresa, Cím, Üzleti cím, Διεύθυνση, כתובת, العنوان, ที่อยู่, Địa chỉ, Alamat, Адреса, Naslov, Adresă, पता",
		"Business email, Business phone, Business phone number, Business category, Category, Contact method, Public email, Public phone number",
		"Language, Sprache, Langue, Idioma, Lingua, Taal, Język, Dil, Язык, 언어, 言語, Country, Country code, Land, Pays, País, Paese, Kraj",
		"Profile photo, Profilbild, Photo de profil, Foto del perfil, Immagine del profilo, Profielfoto, Time zone, Account type, Date joined",
	],
} as const;
