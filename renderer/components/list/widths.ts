/** Narrower than this a column says nothing any more. */
export const NARROWEST = 48
export const WIDEST = 800
