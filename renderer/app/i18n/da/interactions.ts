/** The contact log: writing an entry, and the time line that shows it. */
export const interactions = {
  log: 'Skriv i kontaktloggen',
  open: 'Log kontakt',
  openTitle: 'Skriv i kontaktloggen (Ctrl+L)',
  save: 'Log',
  saveTitle: 'Gem i kontaktloggen (Ctrl+Enter)',
  keep: 'Gem rettelsen',
  keepTitle: 'Gem rettelsen (Ctrl+Enter)',
  keys: 'Ctrl+Enter gemmer',
  more: 'Mere',
  less: 'Mindre',
  nobody: '(ingen valgt)',
  editing: 'Ret linjen i kontaktloggen',
  edit: 'Ret {{name}}',
  remove: 'Slet {{name}}',
  done: 'udført',
  none: 'Ingen kontakt endnu. Skriv det ovenfor, når I har talt sammen.',
  who: {
    both: '{{staff}} med {{contact}}',
    contact: 'med {{contact}}',
  },
  filter: {
    title: 'Vis',
    all: 'Alt',
    contact: 'Kontakt',
    changes: 'Rettelser',
  },
} as const
