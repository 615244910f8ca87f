import type { TopicText } from './topics'

/** The help in Danish: people, places and rules. */
export const peopleTopics = {
  participants: {
    title: 'Deltagere',
    text: [
      'Her står dem, I følger, med navn, initialer eller blot et nummer. I kan lade være: målgruppens tal, pladser, forløb og mål virker også, når ingen er skrevet ind.',
      'Fanerne øverst skifter mellem målgruppens tal og deltagerne. Knapperne over listen viser dem, der venter på en plads, dem, der er i forløb, og dem, der er færdige.',
      {
        keys: [
          ['Ctrl+N', 'ny deltager'],
          ['Enter', 'deltagerens egen side'],
          ['Ctrl+E', 'listen til Excel'],
        ],
      },
      'Skriv aldrig CPR-nummer, og skriv ikke om helbred. Kolonner om personer kommer kun med i Excel, når de bliver valgt, og når der står hvorfor.',
    ],
  },
  participant: {
    title: 'En deltagers side',
    text: [
      'Status viser, hvor langt deltageren er kommet, dag for dag: visiteret, sagt ja, sagt nej med grund, trukket sig. "I forløb" og "Færdig" følger af forløbene og skal ikke skrives.',
      'Ydelse og målgruppe gælder fra en dag til den næste linje. Skriv en ny linje, når noget ændrer sig, så tallene tilbage i tiden bliver stående.',
      'Fag, timer, dansk og klar fra bruges, når en plads skal findes. Samtykket skrives med dag og det, der blev sagt ja til. Til højre står alt, hvad der er sket.',
      'Slet lægger deltageren i papirkurven. Skal intet blive tilbage, så tryk Slet og derefter Slet helt, og skriv deltagerens nummer. Det kan ikke fortrydes: forløbene bliver stående uden navn, og ældre sikkerhedskopier slettes af sig selv efter 30 dage.',
    ],
  },
  peopleLists: {
    title: 'Lister over deltagere, pladser og forløb',
    text: [
      'Lister over deltagere, pladser og forløb hentes ind på siden Excel ind og ud, ligesom alle andre. Noget er særligt for dem.',
      'I en liste over forløb må datoerne gerne være uger: uge 14/2013 er mandag som start og søndag som slut. Et forløb, der er slut i filen, begynder ikke igen, fordi en ældre liste siger det.',
      'Deltagere findes på nummer, eller på navn og fødselsdato. Den, der ikke findes, kan oprettes eller springes over. Bliver deltageren sprunget over, tælles forløbet uden navn.',
      'En afdeling i en liste over pladser kan oprettes som en enhed af virksomheden. Springes den over, bliver det pladsens navn.',
    ],
  },
  board: {
    title: 'Pladser og forløb: tavlen',
    text: [
      'Tavlen er en kalender på langs. Til venstre står partneren, afdelingen og pladserne, og ud for hver plads ligger forløbene som bjælker. Det skraverede er en ledig plads: hvor længe den har været ledig, og hvilket jobcenter der skylder nogen til den.',
      'Tryk på "4 ledige nu" for kun at se dem, og igen for at se alt. En fuld linje er en plads, der skal være fyldt, en stiplet er en, der må fyldes.',
      {
        keys: [
          ['Piletaster', 'går mellem forløb'],
          ['Enter', 'åbner forløbet'],
          ['E', 'forlænger'],
          ['Skift+pil', 'flytter slutdatoen en dag, med Ctrl en uge'],
          ['F5', 'kun tavlen, større, til væggen'],
        ],
      },
      'Med musen trækker man i enden af bjælken. Esc lader den ligge, og Ctrl+Z tager det tilbage. Et forløb, der er slut, ligger fast, til det bliver genåbnet.',
    ],
  },
  rules: {
    title: 'Regler: hvor længe, hvor mange timer, hvor meget',
    text: [
      'Her står, hvad der gælder for hver ordning: hvor længe et forløb må vare, timer, tilskud, papirer og forholdstal. Hver regel har en periode, en kilde og en dag, hvor nogen så efter. En regel uden kilde er ikke bekræftet.',
      'Et forløb bedømmes efter reglen på dets første dag, og den mest præcise regel vinder. Er der ingen regel den dag, står der, at det ikke kan afgøres. En advarsel spærrer aldrig, og den lukkes med en grund.',
      {
        steps: [
          'Find reglen under ordningen.',
          'Vælg Fra en dato gælder noget andet i dens menu.',
          'Skriv dagen og det nye tal. Den gamle regel slutter dagen før.',
        ],
      },
      'Det, man retter, gælder kun i denne fil. Sæt tilbage til programmets fjerner det igen. Til højre kan man prøve et forløb og regne løntilskud, forholdstal og merbeskæftigelse.',
    ],
  },
} as const satisfies Record<string, TopicText>
