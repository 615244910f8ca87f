import type { Word } from '../components/word'

/** A key by its name on the keyboard; those that are words have one in each language (`shortcuts:key`). */
export type Key = string

export type Shortcut = {
  /** Ways to the same: each is the keys that are pressed together. */
  ways: readonly (readonly Key[])[]
  does: Word
}

/** Every key of the program, by where it holds. The page for them is made of this. */
export const SHORTCUTS: readonly { title: Word; shortcuts: readonly Shortcut[] }[] = [
  {
    title: 'shortcuts:everywhere',
    shortcuts: [
      { ways: [['Ctrl', 'K']], does: 'shortcuts:find' },
      { ways: [['Ctrl', 'L']], does: 'shortcuts:log' },
      { ways: [['Ctrl', 'N']], does: 'shortcuts:new' },
      { ways: [['Ctrl', 'Z']], does: 'shortcuts:undo' },
      { ways: [['Ctrl', 'Y']], does: 'shortcuts:redo' },
      { ways: [['Ctrl', 'E']], does: 'shortcuts:export' },
      { ways: [['Ctrl', 'P']], does: 'shortcuts:print' },
      { ways: [['F8']], does: 'shortcuts:names' },
      { ways: [['F1']], does: 'shortcuts:help' },
      { ways: [['Ctrl', '/'], ['?']], does: 'shortcuts:shortcuts' },
      { ways: [['Esc']], does: 'shortcuts:close' },
    ],
  },
  {
    title: 'shortcuts:lists',
    shortcuts: [
      { ways: [['up'], ['down']], does: 'shortcuts:move' },
      { ways: [['pageUp'], ['pageDown']], does: 'shortcuts:page' },
      { ways: [['Home'], ['End']], does: 'shortcuts:ends' },
      { ways: [['Enter']], does: 'shortcuts:open' },
      { ways: [['F2']], does: 'shortcuts:edit' },
      { ways: [['shift', 'F2']], does: 'shortcuts:editMany' },
      { ways: [['space']], does: 'shortcuts:select' },
      { ways: [['shift', 'down']], does: 'shortcuts:selectMore' },
      { ways: [['Ctrl', 'A']], does: 'shortcuts:selectAll' },
    ],
  },
  {
    title: 'shortcuts:today',
    shortcuts: [
      { ways: [['Enter']], does: 'shortcuts:openPanel' },
      { ways: [['U']], does: 'shortcuts:done' },
      { ways: [['+']], does: 'shortcuts:later' },
    ],
  },
  {
    title: 'shortcuts:board',
    shortcuts: [
      { ways: [['up'], ['down'], ['left'], ['right']], does: 'shortcuts:nextBar' },
      { ways: [['Enter']], does: 'shortcuts:openBar' },
      { ways: [['E']], does: 'shortcuts:extend' },
      { ways: [['shift', 'right']], does: 'shortcuts:endDay' },
      { ways: [['Ctrl', 'shift', 'right']], does: 'shortcuts:endWeek' },
      { ways: [['F5']], does: 'shortcuts:boardProjector' },
    ],
  },
  {
    title: 'shortcuts:goals',
    shortcuts: [
      { ways: [['F5']], does: 'shortcuts:projector' },
      { ways: [['Alt', 'up']], does: 'shortcuts:moveUp' },
      { ways: [['Alt', 'down']], does: 'shortcuts:moveDown' },
    ],
  },
  {
    title: 'shortcuts:fields',
    shortcuts: [
      { ways: [['Enter'], ['F2']], does: 'shortcuts:begin' },
      { ways: [['Enter']], does: 'shortcuts:save' },
      { ways: [['Ctrl', 'Enter']], does: 'shortcuts:saveLong' },
      { ways: [['Tab']], does: 'shortcuts:nextField' },
      { ways: [['shift', 'Tab']], does: 'shortcuts:previousField' },
      { ways: [['Esc']], does: 'shortcuts:giveUp' },
    ],
  },
]
