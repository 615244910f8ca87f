import type { ErrorCode } from '../../../../electron/backend/api/router'
import type { Sentences } from '../words'

/** What happened, what it means, what to do. */
export const errors = {
  file: {
    notFound:
      'Filen er der ikke. Den kan være flyttet eller omdøbt, eller drevet er ikke forbundet. Find den med "Åbn fil", eller forbind drevet, og prøv igen.',
    notOurs: 'Det er ikke en Drejebog-fil. Vælg en fil, der er lavet i Drejebog.',
    newer:
      'Filen er gemt af en nyere udgave af Drejebog. Den er ikke rørt. Opdatér Drejebog på denne pc for at åbne den.',
    truncated:
      'Filen er ikke hel. Måske er den stadig ved at blive hentet ned til pc’en. Vent lidt, og prøv igen. Hjælper det ikke, så åbn en sikkerhedskopi.',
    damaged:
      'Filen er beskadiget og kan ikke læses helt. Den er ikke rørt. Gå tilbage til en sikkerhedskopi, eller åbn ugekopien, der ligger ved siden af filen.',
    noKey: 'Denne pc har ikke filens nøgle endnu. Åbn filen med adgangskoden eller med Gendannelsesarket.',
    wrongPassword: 'Adgangskoden passer ikke til filen. Se efter store og små bogstaver, og prøv igen.',
    wrongRecoveryKey:
      'Nøglen er tastet rigtigt, men den hører ikke til denne fil. Måske er der siden lavet et nyt Gendannelsesark. Find det nyeste ark for filen.',
    recoveryKeyTypo:
      'Nøglen er ikke hel. Den har otte grupper med fem tegn i hver. Se efter på arket, og prøv igen.',
    exists: 'Der ligger allerede en fil med det navn. Vælg et andet navn.',
    nameInvalid:
      'Navnet kan ikke bruges til en fil. Det skal være på højst 100 tegn uden \\ / : * ? " < > | og må ikke slutte med punktum.',
    folderReadOnly:
      'Drejebog må ikke skrive i mappen. Det, du har indtastet, er gemt på denne pc. Bed om skriveadgang til mappen, eller flyt filen.',
    diskFull: 'Der er ikke plads på drevet. Det, der var gemt før, er uændret. Frigør plads, og prøv igen.',
    busy: 'Et andet program har fat i filen lige nu. Vent lidt, og prøv igen.',
    openHere: 'Filen er allerede åben i et andet Drejebog-vindue på denne pc. Brug det, eller luk det først.',
    notOpen: 'Der er ikke nogen fil åben. Åbn en fil først.',
    alreadyOpen: 'Filen er allerede åben.',
    migrationFailed:
      'Filen kunne ikke gøres klar til denne udgave af Drejebog. Den er ikke ændret, og der er taget en sikkerhedskopi. Brug den forrige udgave af Drejebog, til fejlen er rettet.',
    keyringUnavailable:
      'Denne pc kan ikke gemme filens nøgle sikkert. Du kan arbejde i filen, men skal bruge adgangskoden, hver gang den åbnes.',
    passwordTooShort: 'Adgangskoden er for kort. Brug mindst {{length}} tegn.',
    sheetGroupsWrong: 'Det passer ikke med arket. Se efter på det udskrevne ark, og prøv igen.',
    isExample: 'Det er et eksempel. Det har hverken adgangskode eller Gendannelsesark.',
    replaced:
      'En kollega gemte ændringer, lige før du gjorde. De er hentet nu, og din ændring er ikke gemt. Se efter, og lav den igen.',
  },
  lease: {
    held: '{{staff}} har ændringer på {{pc}}, der ikke er i den delte mappe endnu. Din ændring er ikke gemt. Du kan rette, når ændringerne er kommet ind, som regel om et par minutter.',
    unavailable:
      'Drejebog kan ikke se, om andre retter i filen lige nu. Din ændring er ikke gemt. Se efter, at mappen er forbundet, og prøv igen.',
  },
  backup: {
    notFound: 'Sikkerhedskopien er der ikke længere. Vælg en anden.',
  },
  record: {
    notFound: 'Det findes ikke længere. En anden har måske slettet det. Gå tilbage til listen.',
    inUse: 'Det kan ikke slettes, fordi noget andet hænger på det. Fjern det først.',
  },
  field: {
    invalid: '{{field}} er ikke gemt. {{reason}}',
    required: '{{field}} skal udfyldes.',
  },
  organisation: {
    circle:
      'Det ville gøre organisationen til en enhed under sig selv. Vælg en anden organisation eller en anden periode.',
  },
  period: {
    reversed: 'Slutdatoen ligger før startdatoen. Ret en af dem.',
  },
  staff: {
    inUse:
      'Personen har skrevet i filen og bliver stående, så man kan se, hvem der skrev hvad. Gør personen inaktiv i stedet.',
  },
  names: {
    hidden:
      'Navne og fritekst er skjult (F8), så det kan ikke ses eller rettes her. Vis dem igen, og prøv så.',
  },
  excel: {
    encrypted:
      'Filen er låst med en adgangskode, så Drejebog kan ikke læse den. Åbn den i Excel, fjern adgangskoden under Filer, Oplysninger, og gem den igen.',
    oldFormat:
      'Filen er gemt i det gamle Excel-format (.xls). Åbn den i Excel, vælg Gem som, og gem den som Excel-projektmappe (.xlsx).',
    html: 'Filen er en webside og ikke et regneark, selv om navnet siger noget andet. Åbn den i Excel, og gem den som Excel-projektmappe (.xlsx).',
    otherKind:
      'Filen er hverken et Excel-regneark eller en tekstfil med kolonner. Gem listen som Excel-projektmappe (.xlsx) eller som CSV, og prøv igen.',
    damaged:
      'Filen er beskadiget og kan ikke læses. Intet er indlæst. Bed afsenderen om at sende den igen, eller åbn den i Excel og gem en kopi.',
    tooLarge:
      'Filen fylder mere end {{megabytes}} MB. Intet er indlæst. Slet billeder og ark, I ikke skal bruge, eller del listen i flere filer.',
    tooMuch:
      'Filen pakker ud til langt mere, end et regneark plejer at fylde. Den kan være lavet for at gøre skade, så den er ikke læst. Bed afsenderen om en ny fil.',
    empty:
      'Der er ingen rækker i filen. Se efter, om det er den rigtige fil, eller om listen står på et andet ark.',
    tooSlow:
      'Filen tog mere end et minut at læse, så læsningen er stoppet. Intet er indlæst. Kopier listen over i et nyt regneark, og prøv igen.',
    stopped: 'Læsningen er stoppet. Intet er indlæst.',
  },
  import: {
    gone: 'Filen ligger ikke i programmet længere. Vælg den igen; intet er indlæst.',
    changed:
      'Der er rettet i {{names}}, siden ændringerne blev vist. Intet er indlæst. Se ændringerne igennem igen.',
  },
  attachment: {
    tooLarge:
      'Filen er for stor. Et bilag må højst fylde {{megabytes}} MB. Læg filen i mappen, og skriv i noten, hvor den ligger.',
    empty: 'Filen er tom. Se efter, om det er den rigtige fil.',
  },
  merge: { same: 'Det er den samme partner. Vælg to forskellige.' },
  undo: {
    nothing: 'Der er ikke mere at fortryde.',
    notPossible: 'Det kan ikke fortrydes.',
    otherVersion:
      'Det kan ikke fortrydes, fordi det er skrevet med en tidligere udgave af Drejebog. Ret det i hånden.',
  },
  input: {
    invalid: 'Drejebog kunne ikke bruge det indtastede. Ret feltet, og prøv igen.',
  },
  internal:
    'Der skete en fejl i Drejebog. Det, der var gemt, er stadig gemt. Prøv igen. Hjælper det ikke, så luk Drejebog, og åbn det igen.',
} as const satisfies Sentences<ErrorCode>
