import { contacts } from './contacts'
import { employeeCounts, memberships, organisations, steps } from './organisations'
import { staff } from './staff'

/** The procedures on the records of a file: what examples are replayed through. */
export const records = { staff, organisations, steps, employeeCounts, memberships, contacts }
