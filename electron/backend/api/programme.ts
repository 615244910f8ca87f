import { z } from 'zod'
import {
  allAreas,
  allGroupMembers,
  allProgrammeGroups,
  areas as areaRecords,
  currentProgramme,
  programmeGroups as groupRecords,
  groupMembers as memberRecords,
  saveProgramme,
} from '../../../db/queries/programme'
import { PROGRAMME_GROUP_KINDS } from '../../../db/rules/vocabulary'
import { onFile, writing } from './base'
import { id, optionalDate, optionalText, written } from './fields'

const name = z.string().max(500)

const fields = z.strictObject({
  name,
  caseNumber: optionalText,
  validFrom: optionalDate,
  validTo: optionalDate,
  ownerId: id.nullable(),
  note: optionalText,
})

/** The programme that the file is about: one at most. */
export const programme = {
  /** Null before anybody has written about it. */
  get: onFile.handler(({ context }) => currentProgramme(context.file)),
  /** Writes some of it; the first time that makes it, and needs the name. */
  save: writing
    .input(fields.partial())
    .handler(({ context, input }) => context.write('programme.update', (file) => saveProgramme(file, input))),
}

/** Housing areas, each perhaps in another one. */
export const areas = {
  list: onFile.handler(({ context }) => allAreas(context.file)),
  ...written('area', areaRecords, { name, parentId: id.nullable(), note: optionalText }),
}

/** The steering group and the other groups around the programme. */
export const programmeGroups = {
  list: onFile.handler(({ context }) => allProgrammeGroups(context.file)),
  ...written('programmeGroup', groupRecords, {
    name,
    kind: z.enum(PROGRAMME_GROUP_KINDS),
    parentId: id.nullable(),
    validFrom: optionalDate,
    validTo: optionalDate,
    note: optionalText,
  }),
}

/** Who sits in the groups, in which role, from and to a day. */
export const groupMembers = {
  list: onFile.handler(({ context }) => allGroupMembers(context.file)),
  ...written('groupMember', memberRecords, {
    groupId: id,
    organisationId: id,
    contactId: id.nullable(),
    role: optionalText,
    validFrom: optionalDate,
    validTo: optionalDate,
  }),
}
