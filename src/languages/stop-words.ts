/**
 * Small words of four letters and more that say nothing about a year; shorter ones are not counted anyway. Those of the
 * interface's languages and Swedish.
 */
export const stopWords: ReadonlySet<string> = new Set(
	`
	about after again all also always another anything around away back because been before being best both came cannot
	come comes could day days didn does doesn doing done dont down each else even ever every everything first from gets getting
	goes going gone gonna good have haven having here into it's its itself just keep know last less like little long look looks
	made make makes many maybe more most much must myself never next nothing once only other others over people really right
	said same says should since some someone something still such take takes than that that's their them then there these they
	thing things think this those though three through time times today together tomorrow took under until upon very want
	wants wasn well went were what when where which while will with within without wont would year years yesterday your yours

	aber alle allem allen aller alles also andere anderen auch auf beim bereits bist damit dann daran dass deine dem denn deren
	dessen dich dies diese diesem diesen dieser dieses doch dort drei durch eben eigentlich ein eine einem einen einer eines
	einfach einmal endlich erst etwas euch euer fast ganz ganze ganzen geht gemacht genau gerade gern gibt ging habe haben
	hast hatte hatten heute hier immer irgendwie jede jeden jeder jedes jetzt kann kein keine keinen können könnte lange
	letzte letzten machen macht manchmal mehr mein meine meinem meinen meiner mich mussten muss nach nachdem nicht nichts noch nochmal
	oder ohne schon sehr sein seine seinen seit selbst sich sind sogar soll sonst soviel über unser unsere unseren unter viel viele
	vielen vielleicht vom von vor wann waren warum weil weiter welche wenn wenig werde werden wieder will wird wirklich wurde würde
	zum zur zurück zusammen zwei zwischen

	alors après aussi autre autres avant avec avez avoir avons bien cela celle celles celui ceux chaque chez comme comment
	dans depuis dernier deux dire donc elle elles encore entre était êtes être faire fait faut fois jamais juste leur leurs
	lorsque maintenant mais même mêmes mes moins notre nous parce pendant peut plus pour pourquoi pouvoir puis quand quel
	quelle quelque quelques sans sera seulement sont sous souvent suis surtout tous tout toute toutes très trop voici voilà vos
	votre vous vraiment aujourd

	ahora algo alguien algunos antes aquel aquella aquí aunque cada casi como cómo con contigo cosa cosas cual cuando cuándo
	de desde después donde dónde durante ella ellas ellos entonces entre eran eres esos esta está están estas este esto estos estoy
	hace hacer hacia hasta hemos hoy luego mejor menos mientras misma mismo mucha mucho muchas muchos muy nada nadie ningún nosotros
	nuestra nuestro nunca otra otras otro otros para pero poco porque puede pues que qué quien quién sido siempre sino sobre solo
	sólo somos sois soy suyo también tampoco tanto tengo tiempo tiene tienen toda todas todavía todo todos tuve una unas unos usted
	vamos vez veces

	abbiamo adesso alcuni allora altra altre altri altro anche ancora avere bene che chi come con cosa così dalla dalle degli del
	della delle dello dentro dopo dove durante ecco erano essere fare fatto fino gli già hanno insieme loro mai mentre meno mio
	molta molte molti molto nella nelle nello niente noi nostra nostro nulla ogni oggi oltre oppure perché però più poco poi prima
	proprio qualche qualcosa quale quando quanto quasi quella quelle quelli quello questa queste questi questo qui quindi sempre
	senza siamo sono sopra sotto stata stati stato sulla suoi tanta tanto troppo tutta tutte tutti tutto una uno verso volta volte

	agora ainda algo alguém algum alguma além antes aqui assim através cada coisa coisas como depois desde dessa desse desta
	deste dois durante ela elas ele eles enquanto então entre essa esse esta está estamos estão estas estava este estes estou
	fazer foi foram gente hoje isso isto lugar mais mas mesma mesmo meu meus minha minhas muita muitas muito muitos nada não nem nessa
	nesse nesta neste ninguém nossa nosso nunca outra outras outro outros para pela pelo pode porque pouco quais qual quando quase
	quem sempre ser seu seus sobre só sua suas também tanto tem tempo ter teve tinha toda todas todo todos tudo uma umas vamos você
	vocês vez vezes

	aan achter al alle allemaal alles als altijd andere anders beetje beide bent bij bijna daar daarna dan dat deze dit doen door
	echt een eens eerst eigenlijk elke even gaan gaat geen gedaan geweest goed graag haar hadden heb hebben hebt heeft heel helemaal
	hier hoe hun iedereen iemand iets jaar jouw kan komen komt kunnen maar maken meer mijn misschien moet naar niet niets nog
	nooit omdat onder ons onze ook over samen soms steeds tegen terug toch toen tot tussen uit van vaak veel verder vandaag voor waar
	waarom want waren was wat weer welke werd weten wij willen worden wordt zelf zich zien zijn zonder zoveel

	albo bardzo będzie bez bowiem były było byli być chyba coraz czasem czyli dlaczego dlatego dla dobrze dokąd dopiero dzień
	dzisiaj gdyby gdzie innych jakie jako jakoś jednak jego jeszcze jest jestem jesteśmy już każdy kiedy która które którego której
	który których którzy kilka lecz lub mają mamy mnie może można moje mój naprawdę nasz nasze nawet nic nich nie nigdy niż oraz
	pod podczas ponieważ potem prawie przed przez przy razem roku również sam siebie się sobie swoje swój tak taki takie tam teraz
	też to trochę trzeba tutaj tych tylko tym wiele więc właśnie wszystkie wszystko wtedy zawsze znowu został żeby

	ama ancak artık aslında bana bazen bazı beni benim biraz birkaç birlikte bizi bizim böyle bugün bunu burada çünkü daha değil
	diye fakat gibi hala hatta hem hepsi her herkes hiç için içinde ile iyi kadar kendi kendine mi nasıl neden nerede olan olarak
	oldu olduğu olmak olsun olup onun orada önce öyle rağmen sadece sana sanki senin sizin sonra şimdi şöyle tekrar tüm üzerinde
	vardı veya yani yine yoksa zaman

	هذا هذه ذلك التي الذي الذين كان كانت يكون على إلى حتى عند عندما بعد قبل لكن ولكن كما هنا هناك أيضا أيضاً جدا جداً مثل أكثر اليوم
	دائما دائماً فقط منذ بين تحت فوق غير كل معي معنا لأن أنا نحن أنت هي هو

	alla allt andra aldrig alltid att bara bland blev blir borde både dagen deras dess dessa detta dig din ditt dock där därför efter
	eller ett finns fick flera framför fram från genom gjorde göra har hade hela henne hennes honom hos här idag igen ihop inga
	ingen inget innan inte jag kanske kommer kunde lite många med medan mellan mer mig min mina mitt mot mycket måste nog något
	några någon när nästan också olika oss sedan ska skulle själv som utan vad var vara varit varje vart vid vilken visst vårt väldigt
	`
		.split(/\s+/)
		.filter((word) => word !== ""),
);
