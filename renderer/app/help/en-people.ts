import type { TopicText } from './topics'

/** The help in English: people, places and rules. */
export const peopleTopics = {
  participants: {
    title: 'Participants',
    text: [
      'Here are those you follow, by name, initials or just a number. You can do without: the numbers of the target group, places, placements and goals work when nobody is entered, too.',
      'The tabs on top go between the numbers of the target group and the participants. The buttons over the list show who waits for a place, who is in placement, and who has finished.',
      {
        keys: [
          ['Ctrl+N', 'new participant'],
          ['Enter', 'the participant’s own page'],
          ['Ctrl+E', 'the list to Excel'],
        ],
      },
      'Never write a CPR number, and do not write about health. Columns about persons go to Excel only when they are chosen and the reason is given.',
    ],
  },
  participant: {
    title: 'The page of a participant',
    text: [
      'The status shows how far the participant has come, day by day: referred, accepted, declined with the reason, withdrawn. “In placement” and “Finished” follow from the placements and are not written.',
      'Benefit and target group hold from a day until the next line. Write a new line when something changes, so that the numbers back in time stay as they were.',
      'Trades, hours, Danish and ready from are used when a place is to be found. The consent is written with its day and what was agreed to. On the right stands all that happened.',
      'Delete puts the participant into the bin. If nothing may be left, press Delete and then Erase for good, and write the number of the participant. It cannot be undone: the placements stay without a name, and older backups are deleted by themselves after 30 days.',
    ],
  },
  peopleLists: {
    title: 'Lists of participants, places and placements',
    text: [
      'Lists of participants, places and placements come in on the page Excel in and out, like all others. Some things are special to them.',
      'In a list of placements dates may be weeks: uge 14/2013 is its Monday as a start and its Sunday as an end. A placement that is over in the file does not begin again because an older list says so.',
      'Participants are found by number, or by name and date of birth. Whoever is not found can be made or skipped. If a participant is skipped, the placement counts without a name.',
      'A department in a list of places can be made a unit of the company. If it is skipped, it becomes what the place is called.',
    ],
  },
  board: {
    title: 'Places and placements: the board',
    text: [
      'The board is a calendar lengthways. On the left stand the partner, the unit and the places, and beside each place lie the placements as bars. What is hatched is a free place: how long it has been free, and which job centre owes somebody for it.',
      'Press "4 free now" to see only those, and again to see everything. A solid line is a place that is to be filled, a dashed one may be filled.',
      {
        keys: [
          ['Arrow keys', 'go between placements'],
          ['Enter', 'opens the placement'],
          ['E', 'extends it'],
          ['Shift+arrow', 'moves the last day by a day, with Ctrl by a week'],
          ['F5', 'only the board, larger, for the wall'],
        ],
      },
      'With the mouse you drag the end of the bar. Esc leaves it, and Ctrl+Z takes it back. A placement that is over stands still until it is reopened.',
    ],
  },
  rules: {
    title: 'Rules: how long, how many hours, how much',
    text: [
      'Here stands what holds for each scheme: how long a placement may last, hours, subsidies, papers and ratios. Every rule has a period, a source and the day on which somebody looked. A rule without a source is not confirmed.',
      'A placement is judged by the rule of its first day, and the most exact rule wins. Where no rule holds on that day, it says that it cannot be told. A warning never blocks, and it is closed with a reason.',
      {
        steps: [
          'Find the rule under its scheme.',
          'Choose From a date something else holds in its menu.',
          'Write the day and the new figure. The old rule ends the day before.',
        ],
      },
      "What is changed holds in this file only. Set back to the program's takes it away again. On the right a placement can be tried, and wage subsidies, ratios and net growth are reckoned.",
    ],
  },
} as const satisfies Record<string, TopicText>
