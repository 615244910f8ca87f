/** The languages of menus and dialogs. */
export type Language = 'da' | 'en'

/** True for one of the languages; what comes from the window or from a file may be anything. */
export function isLanguage(value: unknown): value is Language {
  return value === 'da' || value === 'en'
}

const da = {
  menu: {
    file: '&Filer',
    newDocument: '&Ny fil …',
    openDocument: '&Åbn fil …',
    closeDocument: '&Luk fil',
    export: '&Eksportér til Excel',
    print: '&Udskriv …',
    settings: '&Indstillinger',
    quit: '&Afslut',
    edit: '&Rediger',
    new: 'Op&ret',
    undo: '&Fortryd',
    redo: '&Gentag',
    cut: '&Klip',
    copy: 'K&opiér',
    paste: '&Sæt ind',
    selectAll: '&Markér alt',
    find: 'S&øg',
    log: 'Skriv i kon&taktloggen',
    view: '&Vis',
    resetZoom: '&Normal størrelse',
    zoomIn: '&Større',
    zoomOut: '&Mindre',
    fullScreen: '&Fuld skærm',
    projector: 'Målene på &projektor',
    names: 'Skjul eller vis n&avne',
    help: '&Hjælp',
    helpForPage: '&Hjælp til siden',
    shortcuts: '&Tastaturgenveje',
    licences: '&Licenser',
    about: '&Om Drejebog',
  },
  dialogs: {
    openTitle: 'Åbn en Drejebog-fil',
    openButton: 'Åbn',
    saveTitle: 'Hvor skal den nye fil ligge?',
    saveButton: 'Opret fil',
    filter: 'Drejebog',
    unnamed: 'Ny fil',
    downloadTitle: 'Gem filen',
    downloadButton: 'Gem',
    allFiles: 'Alle filer',
    stoppedTitle: 'Drejebog er gået i stå',
    stopped: 'Drejebog er gået i stå flere gange lige efter hinanden.',
    stoppedDetail:
      'Det, du har indtastet, er gemt på denne pc. Prøv igen. Hjælper det ikke, så luk Drejebog, og genstart pc’en.',
    tryAgain: 'Prøv igen',
    closeDrejebog: 'Luk Drejebog',
    failedTitle: 'Drejebog måtte lukke',
    failed:
      'Der skete en fejl, som Drejebog ikke kunne rette op på. Det, du har indtastet, er gemt på denne pc.',
  },
}

type Words = typeof da

const en: Words = {
  menu: {
    file: '&File',
    newDocument: '&New file …',
    openDocument: '&Open file …',
    closeDocument: '&Close file',
    export: '&Export to Excel',
    print: '&Print …',
    settings: '&Settings',
    quit: '&Quit',
    edit: '&Edit',
    new: 'Cr&eate',
    undo: '&Undo',
    redo: '&Redo',
    cut: 'Cu&t',
    copy: '&Copy',
    paste: '&Paste',
    selectAll: 'Select &all',
    find: '&Search',
    log: 'Write in the contact &log',
    view: '&View',
    resetZoom: '&Normal size',
    zoomIn: '&Larger',
    zoomOut: '&Smaller',
    fullScreen: '&Full screen',
    projector: 'Goals on the &projector',
    names: 'Hide or show n&ames',
    help: '&Help',
    helpForPage: '&Help for this page',
    shortcuts: '&Keyboard shortcuts',
    licences: '&Licences',
    about: '&About Drejebog',
  },
  dialogs: {
    openTitle: 'Open a Drejebog file',
    openButton: 'Open',
    saveTitle: 'Where shall the new file be?',
    saveButton: 'Create file',
    filter: 'Drejebog',
    unnamed: 'New file',
    downloadTitle: 'Save the file',
    downloadButton: 'Save',
    allFiles: 'All files',
    stoppedTitle: 'Drejebog has stopped working',
    stopped: 'Drejebog has stopped working several times in a row.',
    stoppedDetail:
      'What you have entered is saved on this computer. Try again. If that does not help, close Drejebog and restart the computer.',
    tryAgain: 'Try again',
    closeDrejebog: 'Close Drejebog',
    failedTitle: 'Drejebog had to close',
    failed:
      'Something failed that Drejebog could not put right. What you have entered is saved on this computer.',
  },
}

/** The words of the shell itself; every other sentence is made in the window. */
export const words: Record<Language, Words> = { da, en }
