import { peopleTopics } from './en-people'
import { enPlaces } from './en-places'
import type { TopicId, TopicText } from './topics'

/** The help in English. */
export const en: Record<TopicId, TopicText> = {
  today: {
    title: 'Today',
    text: [
      'What is to be done stands here in one list: what is overdue, what is to happen this week, and what comes in the next three weeks. Think of it as the to-do list one otherwise keeps in a sheet.',
      'A line is a next step with a partner, or a reminder that Drejebog finds by itself: an agreement that runs out, a draft that has stood still for 30 days, a discussion without an agreement, a figure that nobody knows. A reminder is put away with Seen, perhaps with a reason, and comes back only when something changes.',
      {
        keys: [
          ['Enter', 'opens what the line is about, and the list stays'],
          ['U', 'done, or seen'],
          ['+', 'a week later'],
        ],
      },
      'Ctrl+Z takes it back. On the right stand the goals, the target group and what is new since a day or a meeting. An underlined figure opens what it counts.',
    ],
  },
  organisations: {
    title: 'Partners: the list',
    text: [
      'The list is like an Excel sheet with one row for each partner, but the cells are not edited. Click a row, and the partner is shown on the right, where it is edited. Enter or a double click opens the full page.',
      'Click a heading to sort. Drag its edge to make the column wider. Under Columns you choose which ones are shown, and in which order.',
      'The buttons above the list show only some of the partners, the companies for instance. The figures on the right say how many are shown of all.',
      {
        steps: [
          'Press Ctrl+N for a new partner.',
          'Write the name. If the partner may be on the list already, it is shown.',
          'Press Enter. The rest can wait.',
        ],
      },
    ],
  },
  views: {
    title: 'Filters and views',
    text: [
      'Each heading has a funnel, as in Excel. It shows the values that there are, and a field in which you write a part of the text. Dates and numbers can be limited from and to. Several filters hold at once.',
      'Think of a view as a filter in Excel that has been given a name: columns, filters and sorting are kept together, and one click brings them back. Views lie in the file, so colleagues have them too.',
      {
        steps: [
          'Set the list up as you want it.',
          'Save it as a view and give it a name, such as "Quiet for 90 days".',
          'Choose it again above the list.',
        ],
      },
      'A view keeps no figures. It always shows what fits right now. Clear filters shows all again.',
    ],
  },
  organisation: {
    title: 'The page of a partner',
    text: [
      'On top stands what one opens the page for: step, employees, main contact and next step. On the left are the details, in the middle contacts and attachments, and on the right what has happened, newest first.',
      'A field is edited where it stands: click it, write, and press Enter or go on with Tab. There is no Save button. A field is saved when you leave it, and then "Saved" stands beside it. Esc leaves the field as it was.',
      'Dates are written as one says them: 3/4 2026, 24 dec, today or +13 weeks.',
      'What changes has a date: the number of employees, steps, and whom one belongs under. Write a new line instead of changing the old one, so that one can see how it was. Esc goes back to the list.',
    ],
  },
  contactLog: {
    title: 'The contact log and discussions',
    text: [
      'The contact log is the diary of talks with a partner: calls, meetings, visits, mails and discussions. A line is written in ten seconds, anywhere in the program.',
      {
        steps: [
          'Press Ctrl+L.',
          'Choose what it was and whom you spoke with. The day is today unless you write another.',
          'Write in short what happened, and what the next step is.',
          'Press Ctrl+Enter.',
        ],
      },
      'A discussion is a talk about something in particular, such as work trials, apprenticeships or employment. Tick the topics. The list can then show partners with a discussion that has not become an agreement yet.',
      'Never write CPR numbers in the log. Drejebog says so and does not keep them. A file can be put with a line as an attachment.',
    ],
  },
  nextSteps: {
    title: 'Next steps',
    text: [
      'A next step is what has been agreed: what is to be done, by when, and who does it. Write it when you note a contact, and it will not be forgotten.',
      'All steps come on Today, in the order of their deadlines. The list of partners has a column with the nearest one. A step can also stand by itself, without a partner.',
      'Deadlines are written as one says them: friday, 24 dec or +14 days. A step that is overdue stands on top until it is done or has been given a new deadline.',
      'Mark it as done when it is. It stays with the partner, with the date, so that one can see what was agreed. Delete only what was written by mistake.',
    ],
  },
  agreements: {
    title: 'Agreements: the list',
    text: [
      'The list shows all agreements: partnership agreements, framework agreements, sub-agreements and letters of intent. The status is the newest as of the day shown on top. Write another date after "As of" to see how it stood that day.',
      'How many agreements there are depends on how one counts. Choose Agreements, Units or Points: the rule stands beside the figure, and the figure opens what it counts.',
      {
        steps: [
          'Press Ctrl+N for a new agreement.',
          'Choose the partner, and write how far you are.',
          'If places were agreed, write how many, such as 4 or 4-6.',
        ],
      },
      'What is about to end, and what stands still, comes onto the page Today by itself.',
    ],
  },
  agreement: {
    title: 'The page of an agreement',
    text: [
      'A status is written with its date. An agreement is in force while it is signed or active, and until the day under Valid to. The step of the partner becomes Agreement by itself.',
      'Commitments are what was agreed in numbers: a scheme, a number or a range, and a period. Goals that count places agreed follow at once. Of a range the lower number counts.',
      'Under Parties stands each party with the role that signed. Write the role, not the name. Files are dropped onto the page.',
      'An agreement that covers several units and has numbered points shows them as a table. A click in an empty cell makes the sub-agreement, with the status and the day that stand above the table. Tick several units to agree a point with all of them at once. At the foot stands how many have signed.',
    ],
  },
  targetGroups: {
    title: 'Target group',
    text: [
      'Here stand those whom the programme is for, in groups by benefit, category and area. No names, only numbers, each with the day on which they were counted.',
      'Click a number to correct the count. If the new number is of another day, press New count: one can then still see how it was before.',
      'The share that is active elsewhere is taken of each group by itself and rounded to whole people. The rest is available. The total is the sum of the groups.',
      'If a number is not known, the reason is written. Unknown never becomes 0. A category always stands with its scheme, and under Translated into the groups can be shown in another one, for reports.',
    ],
  },
  targetGroup: {
    title: 'The page of a target group',
    text: [
      'On the left stands who the group is: benefit, category with its scheme, and area. Below it is drawn how the number has moved from count to count.',
      'Each count has its day and holds until a newer one comes. Correcting an old count changes the figures back in time. A new count does not.',
      'The share is written as it was given, such as 33 %. If nobody knows the number, the reason is written instead, and who finds out. It then comes onto the page Today after a month.',
    ],
  },
  ...enPlaces,
  goals: {
    title: 'Goals',
    text: [
      'The page is made for the projector. Each row is a goal: what is to be reached, how far you are, and how much is missing each month until the deadline. Click the figure to see what was counted.',
      'An edge that opens to the right is the least you are to reach. An edge that opens to the left is the most. A goal can have parts with an edge each. What lies over a part is hatched and is not counted.',
      {
        keys: [
          ['Ctrl+N', 'new goal'],
          ['F5', 'the goals alone, larger, for the wall'],
          ['Alt+arrow up', 'moves the goal up'],
        ],
      },
      'Write another date after "As of" to see the goals as they stood on that day. Where something is unknown, it says why. It never becomes 0.',
    ],
  },
  goal: {
    title: 'The page of a goal',
    text: [
      'Choose what the goal counts: agreed places, agreements, discussions, figures of the target group, or figures that you enter. Below that it can be narrowed down, for instance to a scheme or a sector. Empty fields count everything.',
      'The target has a date, so that a new target does not change what held before. At least and at most can stand alone or together. The same number in both means exactly so many, and without numbers no target is set.',
      'If the goal is a part of another one, it becomes a cap or a floor inside it.',
      'Entered figures are what somebody counted, each with its date and source. If nobody knows the figure, write why, and who finds out. Under Follow-up stands what was said at the meetings.',
    ],
  },
  since: {
    title: 'Since last time',
    text: [
      'The page shows what has become of the figures: what they were, what is new, changed and ended, and what they are now. Each number opens the list it comes from.',
      {
        steps: [
          'Press Keep the figures before a meeting, and give them its name.',
          'Choose them next time under Compare with.',
          'The figures add up: before, corrected, new, changed and ended become now.',
        ],
      },
      'Corrected since is what is dated before the meeting but was only entered or corrected afterwards. It stands apart, so that one can answer why an old figure is another one today. One can also compare with a day without kept figures.',
    ],
  },
  matching: {
    title: 'Find a place or a participant',
    text: [
      'Choose a participant and see the places, or choose a place and see the participants. Each line says what speaks against (✗), what speaks for (✓), and what is not known (?): vacancy, readiness, trade, hours, Danish, interpreter, housing area, mentor, and the quota of the jobcentre.',
      'Fewest against come first, then most for, then by name. There is no hidden score, and nobody is left out. What is not known does not count. Write it on the participant or the place, and the line moves.',
      'Trades are shared when they are written alike. Hours speak for when the place has at least as many as are wanted.',
      '“Create placement” makes a planned placement of the participant, the place and the scheme. Its start is the first day on which both can. Ctrl+Z takes it back.',
    ],
  },
  exchange: {
    title: 'Excel in and out',
    text: [
      'Here lists come in that others have made: partners, figures of the target group, agreements, participants, places, placements and contacts. A list need not look a certain way. Drejebog finds the headers, proposes what each column is, and remembers it until next time.',
      {
        steps: [
          'Copy the rows in Excel and press Ctrl+V on the page, or drag the file here.',
          'Look at the columns. Click above a column to choose another field.',
          'Answer what Drejebog cannot know.',
          'Review the changes, and press Bring in.',
        ],
      },
      'Nothing is saved before you press Bring in, and all of it can be undone at once. The same list twice changes nothing. Rows that cannot be read are saved as Excel with the reason, so that they can be mended. CPR numbers are never read.',
    ],
  },
  search: {
    title: 'Search',
    text: [
      'Ctrl+K puts the cursor in the search field on top, wherever you are. Write a part of a name, a town, a phone number, a CVR number or something that stands in the contact log. The order of the words does not matter.',
      'Capitals and small letters are the same, and the Danish aa is found under its newer letter as well. Phone numbers are found with and without spaces. A unit is also found by the name of what it belongs under.',
      'The search field is like Ctrl+F in Excel, but for the whole file and not only the sheet one stands in.',
      {
        keys: [
          ['Arrow down', 'goes down in what was found'],
          ['Enter', 'opens it'],
          ['Esc', 'empties the search field'],
        ],
      },
      'If you do not find what you look for, try fewer letters, or look in the recycle bin.',
    ],
  },
  duplicates: {
    title: 'Duplicates',
    text: [
      'The same company may stand twice, for instance as "Holm Byg" and "Holm Byg ApS". Drejebog finds those that resemble each other in name, CVR number, P-number, phone or mail, and shows them side by side.',
      {
        steps: [
          'Look at the two. Is it the same one?',
          'Choose the one that is to stay, and for each field what holds.',
          'Merge them. Contacts, contact log, next steps and attachments of both come together on the one.',
        ],
      },
      'If they are two different ones, say so. The pair is then not shown again.',
      'A merge is one action and can be undone as one, also later, from the page Undo. Two units of the same company are no duplicates: each has its own P-number.',
    ],
  },
  programme: {
    title: 'The programme',
    text: [
      'Here stands what the file is about: name, case number, period and owner, the housing areas and the groups around the programme. The name stands on reports, and the areas are used when target groups and agreements are to be counted one by one.',
      'The chart draws itself. Click a group or a member, and it can be changed beside the chart. Esc closes it again.',
      {
        steps: [
          'Press Ctrl+N, and write the name of the steering group.',
          'Choose New member, and find the partner. Write the role, and who comes to the meetings.',
          'When somebody leaves, write the day under To instead of deleting.',
        ],
      },
      'Choose another day at the top to see who sat in the groups then. On paper there is the chart alone on one sheet of A4 across. Under Show as table the same stands as text.',
    ],
  },
  categories: {
    title: 'Categories',
    text: [
      'The unemployed have been sorted in changing ways: match 1-5, match 1-3, visitation and the employment act. Each way is a category scheme with its own period and source. A number such as match 2 means different things in two of them, so a category always stands together with its scheme.',
      'Checked on is the day on which somebody last read the source. If it is empty, not checked stands there, and it is worth looking up before you use it in a note.',
      'Corresponds to says what a category is called in another scheme, with the rule and how sure it is. It is used only when figures of two times are compared. What you have written stays as it was. All of it can be changed, and steps of your own can be added.',
    ],
  },
  hidingNames: {
    title: 'Hide names (F8)',
    text: [
      'When others can see the screen, press F8. Participants are then shown by their local id on every page, and what you have written freely about people and partners as “Hidden (F8)”. F8 or the button at the top shows it again.',
      'Names of partners, agreements, goals, places and contacts stay.',
      'What is hidden cannot be edited, so nobody writes over a note that they cannot see. Attachments cannot be opened meanwhile, and a list on its way in from Excel cannot be seen. It is not lost.',
      'The names are not in what is saved for Excel or printed, either.',
      'The choice is remembered on this computer. When the window fills the screen, or the goals are on the projector with F5, names are hidden by themselves, and afterwards it is as before.',
    ],
  },
  attachments: {
    title: 'Attachments',
    text: [
      'Files can be put with a partner: the signed agreement, minutes, a picture. They lie inside the Drejebog file, encrypted like everything else, and go along when the file is moved.',
      'Drag the files from File Explorer onto the page of the partner, choose them with "Choose files", or copy them and paste them with Ctrl+V. Several at once is fine. A file may be 10 MB at most.',
      'Pictures and text can be shown here. Everything else is saved as a copy, which one opens in Word, Excel or another program. If the copy is changed, put it in again with Replace.',
      'Click the name to give the file another. What is removed or replaced can be undone for 90 days. After that the content is gone for good.',
    ],
  },
  undo: {
    title: 'Undo and history',
    text: [
      'Everything one does can be undone. Right after a change, Undo stands below for ten seconds. Ctrl+Z takes back the latest, and Ctrl+Y does it again, as in Excel. The difference is that things can be undone even after the file has been closed.',
      'On the page Undo stands all that has been done in the file, by colleagues too. Each line can be taken back by itself. What others have changed since then stays, and Drejebog says so.',
      'On the page of a partner stands the history of that one partner: who changed what, from what and to what.',
      'In a field that one is writing in, Ctrl+Z takes back only what was written. One thing cannot be undone: that the file was put back to a backup.',
    ],
  },
  trash: {
    title: 'Recycle bin',
    text: [
      'What has been deleted lies in the recycle bin: partners, contacts, lines of the contact log, next steps and attachments. One can see who deleted it, and when.',
      {
        steps: [
          'Find it in the recycle bin. You can search for the name.',
          'Put it back. A partner comes back together with what was deleted along with it.',
        ],
      },
      'It is the same as undoing the deletion, only easier to find long after. If something else has been changed meanwhile, it stays, and Drejebog says what could not come back.',
      'The content of attachments is kept for 90 days after they are deleted. Lists, search and figures never see what lies in the recycle bin. If something is older than what the bin has, look in a backup.',
    ],
  },
  bulk: {
    title: 'Change several at once',
    text: [
      'If the same is to stand with many partners, such as a tag or the one responsible, they are changed together. It is like filling down in Excel, but you first see what will be changed.',
      {
        steps: [
          'Select the rows with the boxes on the left, with Space, or with Shift and arrow down. Ctrl+A selects all that are shown.',
          'Choose which field is to be changed, and what it is to say.',
          'Check how many it concerns, and change them.',
        ],
      },
      'Filter first and select afterwards: what is not shown is not selected.',
      'All the changes are one action. Undo takes all of them back at once, but leaves those that a colleague has changed since. Deleting several works the same way.',
    ],
  },
  printing: {
    title: 'Print, and out to Excel',
    text: [
      'Ctrl+E saves the list that you see as an Excel workbook: columns, rows and order as shown. Columns about persons go along only if you tick them, and say what they are for. It is noted under Excel in and out, beside ready-made workbooks. The menu also has CSV with semicolons.',
      'The file is a picture of the list now. What is changed in Excel does not come back into Drejebog by itself.',
      'You can also copy the list as a table and paste it into Word, a mail or an open sheet.',
      'Ctrl+P prints. A list comes across on A4 with headings on each page, and says what is filtered. The page of a partner is printed as it is, without buttons.',
      'The saved file is not encrypted. Delete it when it has been used, if it says anything about persons.',
    ],
  },
  sharing: {
    title: 'Colleagues and the shared file',
    text: [
      'The file lies in a shared folder, on a network drive or in OneDrive. Several can have it open at once, and all can read all the time.',
      'Whoever begins to edit has the right to do so until the changes lie in the folder, as a rule a couple of minutes. Meanwhile the others see "Mette has changes on PC-12". As soon as they have come in, Drejebog fetches them by itself, and the next one can edit.',
      'At the top right it always stands: saved on this computer, or saved in the shared folder. If the network is away, one works on; it is put in the folder later.',
      'If two have edited without a connection, nothing is lost: the changes of the last one lie in a file beside it, and Drejebog says which.',
      'Move and rename the file only while nobody has it open.',
    ],
  },
  password: {
    title: 'Password and recovery sheet',
    text: [
      'The file is encrypted. Only those who have the password can open it on a new computer. A computer that has had the file open remembers the key, so that the password need not be typed every day.',
      'The recovery sheet is a piece of paper with a key in eight groups. It is for the day nobody remembers the password. Without password, sheet or a computer that has had the file open, nobody can open it again, nor can those who made Drejebog.',
      {
        steps: [
          'Make the sheet under Settings and print it.',
          'Type the two groups that the program asks for: then it is certain that the paper can be read.',
          'Put it where you keep other important papers.',
        ],
      },
      'A new sheet makes the old one invalid. Change the password when a colleague leaves.',
    ],
  },
  backups: {
    title: 'Backups',
    text: [
      'Drejebog takes a copy by itself every day the file is open, and keeps the newest ones on this computer. Once a week one is put in the folder beside the file too. Each copy is read through, so that it works when it is needed.',
      {
        steps: [
          'Go to Settings and find Backups.',
          'Choose a copy. Drejebog shows what stands in it, and what stands in the file now.',
          'Go back to the copy. First a copy is taken of the file as it is.',
        ],
      },
      'It holds for everybody: what was written since then is no longer with colleagues either. If only one thing is wrong, rather use Undo or the recycle bin. The copies are encrypted like the file.',
    ],
  },
  contents: {
    title: 'What is in the file',
    text: [
      'The page counts what the file holds: partners, contacts, lines of the contact log, next steps, attachments and the rest. It is found under Settings, with the file.',
      'Some of it is divided by years. It is the year that something is about, and not the year it was written. A meeting in December that was written down in January stands under the old year.',
      'It also says how large the file is, how much of it is attachments, when it was last changed and by whom, and when the newest backup is from.',
      'Use it when you want to know whether everything came along, for instance after a larger change, or when somebody asks what you have registered. It can be printed on one sheet.',
    ],
  },
  settings: {
    title: 'Settings',
    text: [
      'Staff are those who write in the file. Choose yourself, and everybody can see who wrote what. Somebody who has left is made inactive and stays on the list. Only those who have never written anything can be removed.',
      'Language, text size and colours hold for this computer only, and they change at once. The colours can be light, dark, as those of the computer, or with high contrast. High contrast has black text and clear edges and is good with a projector or in sharp light.',
      'With the file stands where it lies, and whether everything has come into the shared folder. Here you change the password, make a new recovery sheet and see what is in the file. The backups are at the foot.',
    ],
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    text: [
      'Everything can be done with the mouse. The shortcuts are for what one does many times a day, and most are the same as in Excel: F2 edits, Esc gives up what one is writing, Ctrl+Z undoes the last thing, and the arrows move.',
      {
        keys: [
          ['Ctrl+K', 'search'],
          ['Ctrl+L', 'note a contact'],
          ['Ctrl+N', 'create a new one'],
          ['Ctrl+E', 'save the list for Excel'],
          ['F1', 'help for the page'],
        ],
      },
      'The whole list is on a page of its own, which can be printed and put up beside the screen. Press Ctrl+/ or the question mark to see it. The shortcuts also stand in the menus, and when the mouse is held over a button.',
    ],
  },
  ...peopleTopics,
}
