/** What has become of the figures since. */
export const since = {
  title: 'Siden sidst',
  from: 'Sammenlign med',
  aDay: 'En dag',
  ownDate: 'Siden dagen',
  setOn: '{{name}} ({{date}})',
  hintDay:
    'Tallene begge dage, som vi kender dem nu. Yderst til højre står det, der er dateret før den første dag, men skrevet ind eller rettet siden.',
  hintSet:
    'Tallene, som de blev sagt, og som de er nu. "Rettet siden" er det, vi siden har fået bedre at vide om dagen dengang.',
  none: 'Ingen tal har flyttet sig.',
  noneKept: 'Gem tallene til et møde, så kan I ved det næste se, hvad der er nyt, og hvad der blev rettet.',
  printedSet: '{{name}} {{from}}, sammenlignet med {{to}}',
  printedDay: '{{from}}, sammenlignet med {{to}}',
  all: 'Vis også de {{number}} tal, der ikke har flyttet sig',
  figure: 'Tal',
  of: '{{part}}: {{name}}',
  parts: { corrected: 'Rettet siden', added: 'Nyt', changed: 'Ændret', ended: 'Ophørt' },
  freeze: 'Gem tallene',
  freezeButton: 'Gem tallene, som de er',
  freezeHint:
    'Alle tal gemmes, som de er pr. den viste dag. Så kan man senere se, hvad der er nyt, og hvad der blev rettet.',
  name: 'Navn',
  nameHint: 'For eksempel mødet, de er til: Styregruppemøde 3.',
  kept: 'Gemte tal',
} as const
