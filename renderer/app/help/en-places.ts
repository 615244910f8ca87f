import type { TopicText } from './topics'

/** The help about places and placements, in English. */
export const enPlaces = {
  slots: {
    title: 'Places',
    text: [
      'A place is what an organisation offers: how many, in which scheme, and for how long. A placement is one person in the place for one period.',
      'The number of places is written with the day from which it holds. 6-8 means six firm places and room for two more. Free are the firm places that nobody is in. Where there are more than it holds, that stands under Over.',
      'A jobcentre can promise to keep some of the places filled. Where a firm place is free and it has sent too few, it owes. One of them can coordinate.',
      {
        steps: [
          'Press Ctrl+N for a new place.',
          'Choose the organisation, and write how many places it is.',
          'Choose the jobcentres that keep them filled, if you have agreed on that.',
        ],
      },
      'Standing places that have been empty for two weeks come to the page Today by themselves.',
    ],
  },
  placements: {
    title: 'Placements: the list',
    text: [
      'A placement is one person in one scheme at one workplace for one period. The status is that of the day that stands on top. An anonymous place is counted, but without a name.',
      {
        steps: [
          'Press Ctrl+N for a new placement.',
          'Choose participant and place. The place fills in organisation, scheme, hours and sender.',
          'Write start and end. +13 uger (weeks) is counted from the start, and both days count.',
        ],
      },
      'Where somebody is in two places on the same days, or there are too many in the place, that stands in the dialog and as a triangle in the list. It stops nothing.',
      'What ends within three weeks, what should have begun, and papers that are missing come to the page Today by themselves.',
    ],
  },
  placement: {
    title: 'The page of a placement',
    text: [
      'On top stand the next steps as buttons: Begun, Extend, Finish, Interrupt and Call off. Only what can come now is shown. Reopen takes the last step back.',
      'Finishing asks for the result. Where it is a job, a wage subsidy job, a flex job or an apprenticeship, it can be made a new placement from the day after.',
      'An extension is written with its new last day. +13 uger (weeks) is counted from the last day as it is now.',
      'Papers are ticked off when they are there. Where one is not needed, the reason is written. Which papers are asked for stands in the rules of the scheme.',
    ],
  },
} satisfies Record<string, TopicText>
