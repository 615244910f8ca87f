import type { TopicText } from './topics'

/** The help about places and placements, in Danish. */
export const daPlaces = {
  slots: {
    title: 'Pladser',
    text: [
      'En plads er det, en virksomhed tilbyder: hvor mange, i hvilken ordning, og hvor længe. En plads er ikke et forløb. Et forløb er én person på pladsen i én periode.',
      'Antal pladser skrives med den dag, det gælder fra. 6-8 betyder seks faste pladser og plads til to mere. Ledige er de faste pladser, som ingen er på. Er der flere, end der er plads til, står det under Over.',
      'Et jobcenter kan love at holde nogle af pladserne fyldt. Er en fast plads ledig, og har det sendt for få, skylder det. Ét af dem kan koordinere.',
      {
        steps: [
          'Tryk Ctrl+N for en ny plads.',
          'Vælg virksomheden, og skriv, hvor mange pladser det er.',
          'Vælg de jobcentre, der holder dem fyldt, hvis I har aftalt det.',
        ],
      },
      'Faste pladser, der har stået tomme i to uger, kommer af sig selv på siden I dag.',
    ],
  },
  placements: {
    title: 'Forløb: listen',
    text: [
      'Et forløb er én person i én ordning på ét sted i én periode. Status er den, der gjaldt den dag, der står efter "Pr.". En anonym plads tælles, men uden navn.',
      {
        steps: [
          'Tryk Ctrl+N for et nyt forløb.',
          'Vælg deltager og plads. Pladsen udfylder virksomhed, ordning, timer og afsender.',
          'Skriv start og slut. +13 uger tælles fra start, og begge dage regnes med.',
        ],
      },
      'Er nogen to steder på de samme dage, eller er der for mange på pladsen, står det i dialogen og som en trekant på listen. Det spærrer ikke for noget.',
      'Det, der slutter inden tre uger, det, der skulle være begyndt, og papirer, der mangler, kommer af sig selv på siden I dag.',
    ],
  },
  placement: {
    title: 'Et forløbs side',
    text: [
      'Øverst står de næste skridt som knapper: Begyndt, Forlæng, Afslut, Afbryd og Annullér. Kun det, der kan komme nu, vises. Genåbn tager det sidste skridt tilbage.',
      'Ved Afslut vælges resultatet. Er det et job, et løntilskud, et fleksjob eller en læreplads, kan det oprettes som et nyt forløb fra dagen efter.',
      'En forlængelse skrives med sin nye sidste dag. +13 uger tælles fra den slutdato, der gælder nu.',
      'Papirer sættes der flueben ved, når de er kommet. Er et papir ikke nødvendigt, skrives grunden. Hvilke papirer der kræves, står i reglerne for ordningen.',
    ],
  },
} satisfies Record<string, TopicText>
