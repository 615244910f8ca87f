/** The labels of the closed lists of codes. */
export { LABELS as vocabulary } from '../../../../db/rules/labels'
