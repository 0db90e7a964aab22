import { audiencesOf, type Facts, type Instant } from '@lekboek/domain'
import type { CommunicationValues } from '@lekboek/database'
import { Fields, longText, shortText } from '../input/fields.ts'
import { invalid } from '../refusal.ts'

/** A message to one group of people; parts that are not written yet are empty. */
export interface CommunicationInput {
  readonly audience: string
  readonly language: string
  readonly subject: string
  readonly whatHappened: string
  readonly consequences: string
  readonly measures: string
  readonly advice: string
  readonly contact: string
  /** Keys of the groups it is for: absent or null for all, none for others than the people concerned. */
  readonly groups?: readonly string[] | null
}

const mostGroups = 50

/** Languages in which people are told; the reader's language, not the interface's. */
const languages = ['nl', 'fr', 'de', 'en'] as const

/** @throws {Refusal} invalid. Missing elements are not refused here: a draft may be half. */
export function readCommunication(input: CommunicationInput, now: Instant): CommunicationValues {
  const fields = new Fields(input, now)
  const part = (path: string) => fields.optionalText(path, { max: longText, mustSay: true }) ?? ''
  const values = {
    audience: fields.text('audience', { max: shortText }),
    language: fields.choice('language', languages),
    subject: fields.text('subject', { max: shortText }),
    whatHappened: part('whatHappened'),
    consequences: part('consequences'),
    measures: part('measures'),
    advice: part('advice'),
    contact: part('contact'),
    groups: readGroups(fields, input.groups ?? null),
  }
  fields.refuse()
  return values
}

function readGroups(fields: Fields, groups: unknown): readonly string[] | null {
  if (groups === null) return null
  const isList = Array.isArray(groups) && groups.length <= mostGroups
  if (!isList || !groups.every((key) => typeof key === 'string' && key.length <= shortText)) {
    fields.add('groups', 'notList')
    return null
  }
  if (new Set(groups).size < groups.length) fields.add('groups', 'repeated')
  return [...groups]
}

/**
 * Checks that a message is for groups that the dossier has, and that somebody gave them a name: nobody can say to whom one
 * without went.
 *
 * @throws {Refusal} invalid.
 */
export function checkGroups({ groups }: Pick<CommunicationValues, 'groups'>, facts: Facts): void {
  const known = audiencesOf(facts).map(({ key }) => key)
  if (groups?.some((key) => !known.includes(key))) throw invalid([{ path: 'groups', code: 'notInList' }])
  if (groups?.some((key) => isUnnamed(key, facts))) throw invalid([{ path: 'groups', code: 'unnamed' }])
}

/** Is this the place of a group that has no name? */
export function isUnnamed(key: string, facts: Facts): boolean {
  return audiencesOf(facts).some((one) => one.key === key && one.name === null && one.path !== 'people')
}
