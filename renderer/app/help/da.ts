import { peopleTopics } from './da-people'
import { daPlaces } from './da-places'
import type { TopicId, TopicText } from './topics'

/** The help in Danish: for someone at an office who knows Excel. Each topic is read in half a minute. */
export const da: Record<TopicId, TopicText> = {
  today: {
    title: 'I dag',
    text: [
      'Her står det, der skal gøres, samlet på én liste: det, der er over tid, det, der skal ske i denne uge, og det, der kommer de næste tre uger. Tænk på den som den huskeliste, man ellers har i et ark ved siden af.',
      'En linje er et næste skridt hos en partner, eller en påmindelse, som Drejebog selv finder: en aftale, der udløber, en kladde, der har stået stille i 30 dage, en drøftelse uden aftale, et tal, ingen kender. En påmindelse lægges væk med Set, gerne med en grund, og kommer først igen, når noget ændrer sig.',
      {
        keys: [
          ['Enter', 'åbner det, linjen handler om, og listen bliver stående'],
          ['U', 'udført, eller set'],
          ['+', 'en uge senere'],
        ],
      },
      'Ctrl+Z tager det tilbage. Til højre står målene, målgruppen og det, der er nyt siden en dag eller et møde. Et understreget tal åbner det, det tæller.',
    ],
  },
  organisations: {
    title: 'Partnere: listen',
    text: [
      'Listen er som et Excel-ark med én række for hver partner, men man retter ikke i cellerne. Klik på en række, så vises partneren til højre, og dér retter man. Enter eller dobbeltklik åbner hele siden.',
      'Klik på en overskrift for at sortere. Træk i kanten af den for at gøre kolonnen bredere. Under Kolonner vælger man, hvilke der vises, og i hvilken rækkefølge.',
      'Knapperne over listen viser kun nogle af partnerne, for eksempel virksomhederne. Tallene til højre siger, hvor mange der vises af alle.',
      {
        steps: [
          'Tryk Ctrl+N for en ny partner.',
          'Skriv navnet. Står partneren måske allerede på listen, vises den.',
          'Tryk Enter. Resten kan vente.',
        ],
      },
    ],
  },
  views: {
    title: 'Filtre og visninger',
    text: [
      'I hver overskrift er der en tragt, ligesom i Excel. Den viser de værdier, der findes, og et felt, hvor man skriver en del af teksten. Datoer og tal kan afgrænses fra og til. Flere filtre gælder på én gang.',
      'Tænk på en visning som et filter i Excel, der har fået et navn: kolonner, filtre og sortering gemmes samlet, og man får dem frem igen med ét klik. Visninger ligger i filen, så kolleger har dem også.',
      {
        steps: [
          'Sæt listen op, som du vil have den.',
          'Gem den som en visning, og giv den et navn, for eksempel "Stille i 90 dage".',
          'Vælg den igen over listen.',
        ],
      },
      'En visning gemmer ikke tal. Den viser altid det, der passer lige nu. Ryd filtre viser alle igen.',
    ],
  },
  organisation: {
    title: 'En partners side',
    text: [
      'Øverst står, hvad man åbner siden for: trin, ansatte, hovedkontakt og næste skridt. Til venstre står oplysningerne, i midten kontakter og bilag, og til højre det, der er sket, det nyeste øverst.',
      'Et felt rettes, hvor det står: klik på det, skriv, og tryk Enter eller gå videre med Tab. Der er ingen Gem-knap. Et felt er gemt, når man forlader det, og så står der "Gemt" ved siden af. Esc lader feltet stå, som det var.',
      'Datoer skrives, som man siger dem: 3/4 2026, 24. dec, i dag eller +13 uger.',
      'Det, der ændrer sig, får en dato: antal ansatte, trin, og hvem man hører under. Skriv en ny linje i stedet for at rette den gamle, så kan man se, hvordan det var. Esc går tilbage til listen.',
    ],
  },
  contactLog: {
    title: 'Kontaktloggen og drøftelser',
    text: [
      'Kontaktloggen er dagbogen over samtaler med en partner: opkald, møder, besøg, mails og drøftelser. En linje skrives på ti sekunder, hvor som helst i programmet.',
      {
        steps: [
          'Tryk Ctrl+L.',
          'Vælg, hvad det var, og hvem I talte med. Dagen er i dag, hvis man ikke skriver en anden.',
          'Skriv kort, hvad der skete, og hvad næste skridt er.',
          'Tryk Ctrl+Enter.',
        ],
      },
      'En drøftelse er en samtale om noget bestemt, for eksempel praktik, lærepladser eller ansættelser. Sæt kryds ved emnerne. Så kan listen vise partnere med en drøftelse, der endnu ikke er blevet til en aftale.',
      'Skriv aldrig CPR-numre i loggen. Drejebog siger til og gemmer dem ikke. En fil kan lægges ved en linje som bilag.',
    ],
  },
  nextSteps: {
    title: 'Næste skridt',
    text: [
      'Et næste skridt er det, der er aftalt: hvad der skal gøres, inden hvornår, og hvem der gør det. Skriv det samtidig med, at du noterer en kontakt, så bliver det ikke glemt.',
      'Alle skridt kommer på I dag, ordnet efter frist. På listen over partnere er der en kolonne med det nærmeste. Et skridt kan også stå for sig selv, uden en partner.',
      'Frister skrives, som man siger dem: fredag, 24. dec eller +14 dage. Et skridt, der er over tid, står øverst, til det er udført eller har fået en ny frist.',
      'Marker det som udført, når det er gjort. Det bliver stående hos partneren med datoen, så man kan se, hvad der blev aftalt. Slet kun det, der er skrevet ved en fejl.',
    ],
  },
  agreements: {
    title: 'Aftaler: listen',
    text: [
      'Listen viser alle aftaler: partnerskabsaftaler, rammeaftaler, delaftaler og hensigtserklæringer. Status er den nyeste pr. den dag, der står øverst. Skriv en anden dato efter "Pr." for at se, hvordan det stod den dag.',
      'Hvor mange aftaler der er, kommer an på, hvordan man tæller. Vælg Aftaler, Enheder eller Punkter: reglen står ved siden af tallet, og tallet åbner det, det tæller.',
      {
        steps: [
          'Tryk Ctrl+N for en ny aftale.',
          'Vælg partneren, og skriv, hvor langt I er.',
          'Er der aftalt pladser, skrives antallet, for eksempel 4 eller 4-6.',
        ],
      },
      'Det, der udløber, og det, der står stille, kommer af sig selv på siden I dag.',
    ],
  },
  agreement: {
    title: 'En aftales side',
    text: [
      'Status skrives med sin dato. En aftale gælder, når den er underskrevet eller aktiv, og til den dag, der står under Gælder til. Partnerens trin bliver til Aftale af sig selv.',
      'Tilsagn er det, der er aftalt i tal: en ordning, et antal eller et spænd, og en periode. Mål, der tæller aftalte pladser, følger med med det samme. Ved et spænd tæller det mindste tal.',
      'Under Parter står hver part med den rolle, der skrev under. Skriv rollen, ikke navnet. Bilag trækkes ind på siden.',
      'En aftale, der omfatter flere enheder og har nummererede punkter, viser dem som en tabel. Et klik i et tomt felt laver delaftalen med den status og dato, der står over tabellen. Sæt flueben ved flere enheder for at aftale et punkt med dem alle på én gang. Nederst står, hvor mange der har underskrevet.',
    ],
  },
  targetGroups: {
    title: 'Målgruppe',
    text: [
      'Her står dem, programmet er til for, i grupper efter ydelse, kategori og område. Ingen navne, kun tal, hver med den dag, de er opgjort.',
      'Klik på et tal for at rette optællingen. Er det nye tal fra en anden dag, så tryk Ny optælling: så kan man stadig se, hvordan det var før.',
      'Andelen, der er i gang et andet sted, regnes af hver gruppe for sig og afrundes til hele personer. Resten er til rådighed. I alt er summen af grupperne.',
      'Kendes et tal ikke, skrives hvorfor. Ukendt bliver aldrig til 0. En kategori står altid med sit kategorisæt, og under Oversat til kan grupperne vises i et andet, til rapporter.',
    ],
  },
  targetGroup: {
    title: 'En målgruppes side',
    text: [
      'Til venstre står, hvem gruppen er: ydelse, kategori med sit kategorisæt, og område. Derunder tegnes, hvordan antallet har flyttet sig fra optælling til optælling.',
      'Hver optælling har sin dag og gælder, til der kommer en nyere. En rettelse af en gammel optælling ændrer tallene tilbage i tiden. En ny optælling gør ikke.',
      'Andelen skrives, som den er givet, for eksempel 33 %. Kender ingen antallet, skrives i stedet hvorfor, og hvem der finder ud af det. Så kommer det på siden I dag efter en måned.',
    ],
  },
  ...daPlaces,
  goals: {
    title: 'Mål',
    text: [
      'Siden er lavet til at stå på projektoren. Hver række er et mål: hvad der skal nås, hvor langt I er, og hvor meget der mangler hver måned til fristen. Klik på tallet, så vises det, der er talt med.',
      'En kant, der åbner mod højre, er det mindste, I skal nå. En kant, der åbner mod venstre, er det højeste. Et mål kan have dele med hver sin kant. Det, der ligger over en del, er skraveret og tæller ikke med.',
      {
        keys: [
          ['Ctrl+N', 'nyt mål'],
          ['F5', 'kun målene, større, til væggen'],
          ['Alt+pil op', 'flytter målet op'],
        ],
      },
      'Skriv en anden dato efter "Pr." for at se målene, som de stod den dag. Er noget ukendt, står der hvorfor. Det bliver aldrig til 0.',
    ],
  },
  goal: {
    title: 'Et måls side',
    text: [
      'Vælg, hvad målet tæller: aftalte pladser, aftaler, drøftelser, målgruppens tal eller tal, I selv skriver. Derunder kan det afgrænses, for eksempel til en ordning eller en sektor. Tomme felter tæller alt med.',
      'Måltallet har en dato, så et nyt måltal ikke ændrer det, der gjaldt før. Mindst og højst kan stå alene eller sammen. Ens tal betyder præcis så mange, og uden tal er målet ikke målsat.',
      'Er målet en del af et andet, bliver det et loft eller et gulv inden i det.',
      'Opgørelser er tal, nogen har talt, hver med sin dato og kilde. Ved ingen tallet, skriver man hvorfor, og hvem der finder ud af det. Under Opfølgning står det, der blev sagt på møderne.',
    ],
  },
  since: {
    title: 'Siden sidst',
    text: [
      'Siden viser, hvad der er sket med tallene: hvad de var, hvad der er nyt, ændret og ophørt, og hvad de er nu. Hvert tal åbner den liste, det kommer af.',
      {
        steps: [
          'Tryk Gem tallene før et møde, og giv dem mødets navn.',
          'Vælg dem næste gang under Sammenlign med.',
          'Tallene går op: før, rettet, nyt, ændret og ophørt bliver til nu.',
        ],
      },
      'Rettet siden er det, der er dateret før mødet, men først er skrevet ind eller rettet bagefter. Det står for sig, så man kan svare på, hvorfor et gammelt tal er et andet i dag. Man kan også sammenligne med en dag uden gemte tal.',
    ],
  },
  matching: {
    title: 'Find plads eller deltager',
    text: [
      'Vælg en deltager og se pladserne, eller vælg en plads og se deltagerne. Ved hver står, hvad der taler imod (✗), hvad der taler for (✓), og hvad vi ikke ved (?): ledig, klar, fag, timer, dansk, tolk, boligområde, mentor og jobcentrets kvote.',
      'Færrest imod står først, så flest for, så efter navn. Der er ingen skjulte point, og ingen bliver sorteret fra. Det, der er ukendt, tæller ikke. Skriv det på deltageren eller pladsen, så flytter linjen sig.',
      'Fag regnes som fælles, når de er skrevet ens. Timer taler for, når pladsen har mindst så mange, som der ønskes.',
      '“Opret forløb” laver et planlagt forløb med deltageren, pladsen og ordningen. Start er den første dag, hvor begge kan. Ctrl+Z tager det tilbage.',
    ],
  },
  exchange: {
    title: 'Excel ind og ud',
    text: [
      'Her hentes lister ind, som andre har lavet: partnere, målgruppens tal, aftaler, deltagere, pladser, forløb og kontakter. Listen behøver ikke at se ud på en bestemt måde. Drejebog finder selv overskrifterne og foreslår, hvad hver kolonne er, og husker det til næste gang.',
      {
        steps: [
          'Kopier rækkerne i Excel, og tryk Ctrl+V på siden, eller træk filen hertil.',
          'Se kolonnerne efter. Klik over en kolonne for at vælge noget andet.',
          'Svar på det, Drejebog ikke kan vide.',
          'Gennemse ændringerne, og tryk Indlæs.',
        ],
      },
      'Intet gemmes, før du trykker Indlæs, og det hele kan fortrydes på én gang. Den samme liste to gange ændrer ingenting. Rækker, der ikke kan læses, gemmes som Excel med grunden, så de kan rettes. CPR-numre læses aldrig.',
    ],
  },
  search: {
    title: 'Søg',
    text: [
      'Ctrl+K sætter markøren i søgefeltet øverst, uanset hvor du er. Skriv en del af et navn, en by, et telefonnummer, et CVR-nummer eller noget, der står i kontaktloggen. Rækkefølgen af ordene er ligegyldig.',
      'Store og små bogstaver er det samme, og aa findes også som å. Telefonnumre findes med og uden mellemrum. En enhed findes også ved navnet på den, den hører under.',
      'Søgefeltet er som Ctrl+F i Excel, men over hele filen og ikke kun det ark, man står i.',
      {
        keys: [
          ['Pil ned', 'går ned i det, der er fundet'],
          ['Enter', 'åbner det'],
          ['Esc', 'tømmer søgefeltet'],
        ],
      },
      'Finder du ikke det, du leder efter, så prøv med færre bogstaver, eller se i papirkurven.',
    ],
  },
  duplicates: {
    title: 'Dubletter',
    text: [
      'Den samme virksomhed kan stå to gange, for eksempel som "Holm Byg" og "Holm Byg ApS". Drejebog finder dem, der ligner hinanden i navn, CVR-nummer, P-nummer, telefon eller mail, og viser dem ved siden af hinanden.',
      {
        steps: [
          'Se på de to. Er det den samme?',
          'Vælg den, der skal blive stående, og for hvert felt, hvad der gælder.',
          'Slå dem sammen. Kontakter, kontaktlog, næste skridt og bilag fra dem begge samles på den ene.',
        ],
      },
      'Er det to forskellige, så sig det. Parret bliver så ikke vist igen.',
      'En sammenlægning er én handling og kan fortrydes på én gang, også senere, fra siden Fortryd. To enheder under samme virksomhed er ikke dubletter: de har hver sit P-nummer.',
    ],
  },
  programme: {
    title: 'Programmet',
    text: [
      'Her står, hvad filen handler om: navn, sagsnummer, periode og ejer, boligområderne og grupperne omkring programmet. Navnet står på rapporter, og områderne bruges, når målgrupper og aftaler skal tælles hver for sig.',
      'Diagrammet tegner sig selv. Klik på en gruppe eller et medlem, så kan det rettes ved siden af. Esc lukker igen.',
      {
        steps: [
          'Tryk Ctrl+N, og skriv styregruppens navn.',
          'Vælg Nyt medlem, og find partneren. Skriv rollen, og hvem der møder op.',
          'Holder nogen op, så skriv dagen under Til i stedet for at slette.',
        ],
      },
      'Vælg en anden dag øverst, så ser man, hvem der sad i grupperne dengang. Udskriften er diagrammet alene på ét A4-ark på tværs. Under Vis som tabel står det samme som tekst.',
    ],
  },
  categories: {
    title: 'Kategorier',
    text: [
      'Ledige er blevet delt op på skiftende måder: match 1-5, match 1-3, visitation og loven om beskæftigelsesindsats. Hver måde er et kategorisæt med sin egen periode og kilde. Et tal som match 2 betyder noget forskelligt i to af dem, og derfor står kategorien altid sammen med sit sæt.',
      'Efterset den er dagen, nogen sidst har læst kilden. Er feltet tomt, står der ikke efterset, og så er det værd at slå efter, før I bruger det i et notat.',
      'Svarer til siger, hvad en kategori hedder i et andet sæt, med reglen og hvor sikker den er. Det bruges kun, når tal fra to tider skal sammenlignes. Det, I har skrevet, bliver stående, som det var. Alt kan rettes, og jeres egne trin kan skrives til.',
    ],
  },
  hidingNames: {
    title: 'Skjul navne (F8)',
    text: [
      'Når andre kan se skærmen, så tryk F8. Deltagere står så med deres lokale id på alle sider, og det, I har skrevet frit om personer og partnere, står som “Skjult (F8)”. F8 eller knappen øverst viser det igen.',
      'Navne på partnere, aftaler, mål, pladser og kontakter bliver stående.',
      'Det, der er skjult, kan ikke rettes, så ingen skriver oven i en note, de ikke kan se. Bilag kan ikke åbnes imens, og en liste på vej ind fra Excel kan ikke ses. Den går ikke tabt.',
      'Navnene kommer heller ikke med, når der gemmes til Excel eller udskrives.',
      'Valget huskes på denne pc. Fylder vinduet hele skærmen, eller vises målene på projektoren med F5, skjules navne af sig selv, og bagefter er det som før.',
    ],
  },
  attachments: {
    title: 'Bilag',
    text: [
      'Filer kan lægges hos en partner: den underskrevne aftale, et referat, et billede. De ligger inde i Drejebog-filen, krypteret som alt andet, og følger med, når filen flyttes.',
      'Træk filerne fra Stifinder og ind på partnerens side, vælg dem med "Vælg filer", eller kopiér dem, og sæt dem ind med Ctrl+V. Flere på én gang er i orden. En fil må højst fylde 10 MB.',
      'Billeder og tekst kan vises her. Alt andet gemmes som en kopi, som man åbner i Word, Excel eller et andet program. Retter man i kopien, skal den lægges ind igen med Erstat.',
      'Klik på navnet for at give filen et andet. Det, der fjernes eller erstattes, kan fortrydes i 90 dage. Derefter er indholdet væk for altid.',
    ],
  },
  undo: {
    title: 'Fortryd og historik',
    text: [
      'Alt, man gør, kan fortrydes. Lige efter en ændring står der Fortryd nederst i ti sekunder. Ctrl+Z tager det seneste tilbage, og Ctrl+Y gør det igen, ligesom i Excel. Forskellen er, at man også kan fortryde, efter at filen har været lukket.',
      'På siden Fortryd står alt, hvad der er gjort i filen, også af kolleger. Hver linje kan tages tilbage for sig. Det, andre har rettet bagefter, bliver stående, og det siger Drejebog.',
      'På en partners side står historikken for den ene partner: hvem rettede hvad, fra hvad og til hvad.',
      'I et felt, man er ved at skrive i, fortryder Ctrl+Z kun det skrevne. Noget kan ikke fortrydes: at filen er sat tilbage til en sikkerhedskopi.',
    ],
  },
  trash: {
    title: 'Papirkurv',
    text: [
      'Det, der er slettet, ligger i papirkurven: partnere, kontakter, linjer i kontaktloggen, næste skridt og bilag. Man kan se, hvem der slettede det, og hvornår.',
      {
        steps: [
          'Find det i papirkurven. Man kan søge på navnet.',
          'Læg det tilbage. En partner kommer tilbage sammen med det, der blev slettet med den.',
        ],
      },
      'Det er det samme som at fortryde sletningen, bare nemmere at finde længe efter. Er noget andet ændret imens, bliver det stående, og Drejebog siger, hvad der ikke kunne komme tilbage.',
      'Indholdet af bilag gemmes i 90 dage, efter at de er slettet. Lister, søgning og tal ser aldrig det, der ligger i papirkurven. Er noget ældre end det, papirkurven har, så se i en sikkerhedskopi.',
    ],
  },
  bulk: {
    title: 'Ret flere på én gang',
    text: [
      'Skal det samme stå hos mange partnere, for eksempel et mærke eller den ansvarlige, retter man dem samlet. Det er som at udfylde nedad i Excel, men man ser først, hvad der bliver ændret.',
      {
        steps: [
          'Vælg rækkerne med felterne til venstre, med mellemrum eller med Skift og pil ned. Ctrl+A vælger alle, der vises.',
          'Vælg, hvilket felt der skal rettes, og hvad der skal stå.',
          'Se efter, hvor mange det gælder, og ret dem.',
        ],
      },
      'Filtrér først, og vælg bagefter: det, der ikke vises, bliver ikke valgt.',
      'Alle rettelserne er én handling. Fortryd tager dem alle tilbage på én gang, men lader dem stå, som en kollega har rettet siden. Sletning af flere virker på samme måde.',
    ],
  },
  printing: {
    title: 'Udskriv og Excel ud',
    text: [
      'Ctrl+E gemmer den liste, man ser, som et Excel-ark: de viste kolonner, de viste rækker, i den viste rækkefølge. Kolonner om personer kommer kun med, hvis man sætter kryds, og så skal der stå, hvad de skal bruges til. Det noteres under Excel ind og ud, hvor der også ligger færdige ark. Menuen har også CSV med semikolon.',
      'Filen er et billede af listen nu. Det, man retter i Excel, kommer ikke tilbage i Drejebog af sig selv.',
      'Man kan også kopiere listen som tabel og sætte den ind i Word, i en mail eller i et åbent ark.',
      'Ctrl+P udskriver. En liste kommer på tværs på A4 med overskrifter på hver side, og der står, hvad der er filtreret. En partners side udskrives, som den er, uden knapper.',
      'Den gemte fil er ikke krypteret. Slet den, når den er brugt, hvis der står noget om personer i den.',
    ],
  },
  sharing: {
    title: 'Kolleger og den delte fil',
    text: [
      'Filen ligger i en mappe, I er fælles om, på et netværksdrev eller i OneDrive. Flere kan have den åben på én gang, og alle kan læse hele tiden.',
      'Den, der begynder at rette, har retten til det, til ændringerne ligger i mappen, som regel et par minutter. Imens ser de andre "Mette har ændringer på PC-12". Så snart de er kommet ind, henter Drejebog dem af sig selv, og den næste kan rette.',
      'Øverst til højre står det altid: gemt på denne pc, eller gemt i den delte mappe. Er netværket væk, arbejder man videre, og det lægges i mappen senere.',
      'Har to rettet uden forbindelse, er intet tabt: den sidstes ændringer ligger i en fil ved siden af, og Drejebog siger hvilken.',
      'Flyt og omdøb kun filen, når ingen har den åben.',
    ],
  },
  password: {
    title: 'Adgangskode og Gendannelsesark',
    text: [
      'Filen er krypteret. Kun den, der har adgangskoden, kan åbne den på en ny pc. En pc, der har haft filen åben, husker nøglen, så man ikke skal skrive koden hver dag.',
      'Gendannelsesarket er et stykke papir med en nøgle i otte grupper. Det er til den dag, ingen husker koden. Uden kode, uden ark og uden en pc, der har haft filen åben, kan ingen åbne den igen, heller ikke dem, der har lavet Drejebog.',
      {
        steps: [
          'Lav arket under Indstillinger, og udskriv det.',
          'Skriv de to grupper, programmet beder om, så er det sikkert, at papiret kan læses.',
          'Læg det, hvor I har andre vigtige papirer.',
        ],
      },
      'Et nyt ark gør det gamle ugyldigt. Skift adgangskoden, når en kollega holder op.',
    ],
  },
  backups: {
    title: 'Sikkerhedskopier',
    text: [
      'Drejebog tager selv en kopi hver dag, filen er åben, og gemmer de nyeste på denne pc. En gang om ugen lægges der også en i mappen ved siden af filen. Hver kopi læses igennem, så den dur, når man får brug for den.',
      {
        steps: [
          'Gå til Indstillinger, og find Sikkerhedskopier.',
          'Vælg en kopi. Drejebog viser, hvad der står i den, og hvad der står i filen nu.',
          'Gå tilbage til kopien. Først tages der en kopi af filen, som den er.',
        ],
      },
      'Det gælder for alle: det, der er skrevet siden, er derefter heller ikke hos kolleger. Er det kun én ting, der er galt, så brug hellere Fortryd eller papirkurven. Kopierne er krypteret ligesom filen.',
    ],
  },
  contents: {
    title: 'Hvad er der i filen',
    text: [
      'Siden tæller op, hvad filen indeholder: partnere, kontakter, linjer i kontaktloggen, næste skridt, bilag og resten. Den findes under Indstillinger, ved filen.',
      'Noget er delt op på år. Det er året, det handler om, og ikke det år, det blev skrevet. Et møde fra december, som er skrevet i januar, står under det gamle år.',
      'Der står også, hvor meget filen fylder, hvor meget af det der er bilag, hvornår der sidst er rettet og af hvem, og hvornår den nyeste sikkerhedskopi er fra.',
      'Brug den, når I vil vide, om alt kom med, for eksempel efter en større rettelse, eller når nogen spørger, hvad I har registreret. Den kan udskrives på ét ark.',
    ],
  },
  settings: {
    title: 'Indstillinger',
    text: [
      'Medarbejdere er dem, der skriver i filen. Vælg dig selv, så kan alle se, hvem der skrev hvad. En, der er holdt op, gøres inaktiv og bliver stående. Kun den, der aldrig har skrevet noget, kan fjernes.',
      'Sprog, tekststørrelse og farver gælder kun denne pc, og de ændres med det samme. Farverne kan være lyse, mørke, som pc’ens egne eller med høj kontrast. Høj kontrast har sort tekst og tydelige kanter og er god ved en projektor eller i skarpt lys.',
      'Under filen står, hvor den ligger, og om alt er kommet i den delte mappe. Her skifter man adgangskode, laver et nyt Gendannelsesark og ser, hvad der er i filen. Nederst ligger sikkerhedskopierne.',
    ],
  },
  shortcuts: {
    title: 'Tastaturgenveje',
    text: [
      'Alt kan gøres med musen. Genvejene er til det, man gør mange gange om dagen, og de fleste er de samme som i Excel: F2 retter, Esc fortryder det, man er ved at skrive, Ctrl+Z fortryder det sidste, og piletasterne flytter.',
      {
        keys: [
          ['Ctrl+K', 'søg'],
          ['Ctrl+L', 'notér en kontakt'],
          ['Ctrl+N', 'opret ny'],
          ['Ctrl+E', 'gem listen til Excel'],
          ['F1', 'hjælp til siden'],
        ],
      },
      'Hele listen er på en side for sig, som kan udskrives og hænges op ved skærmen. Tryk Ctrl+/ eller spørgsmålstegn for at se den. Genvejene står også i menuerne, og når man holder musen over en knap.',
    ],
  },
  ...peopleTopics,
}
