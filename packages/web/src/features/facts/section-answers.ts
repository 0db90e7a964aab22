import { emptySection, readSection, type FactSection, type Facts, type Instant } from '@lekboek/domain'
import { isAsked, type AnswerAt, type FactField, type FactPath, type FactValue } from './fact-field.ts'
import { factFields } from './fact-fields.ts'
import { askedOfGroup, groupsOrNone } from './group-fields.ts'

/** What stands in the form of one section, by the name of the question. */
export type SectionForm = Record<string, FactValue>

/** Only the answers of a stored section, without its version and who saved it. */
export function answersOf<S extends FactSection>(section: S, stored: object, now: Instant): Facts[S] {
  const values = new Map<string, unknown>(Object.entries(stored))
  const names = Object.keys(emptySection(section))
  const answers = names.map((name) => [
    name,
    name === 'groups' ? groupsOrNone(values.get(name)) : values.get(name),
  ])
  const reading = readSection(section, Object.fromEntries(answers), now)
  return reading.ok ? reading.value : emptySection(section)
}

export function formOf(answers: object): SectionForm {
  return { ...answers } as SectionForm
}

/** Looks into the form for its own section and into the dossier for the others. */
export function answerAt(section: FactSection, form: SectionForm, facts: object): AnswerAt {
  const sections = new Map<string, object>(Object.entries(facts))
  return (path: FactPath) => {
    const [owner = '', name = ''] = path.split('.')
    const answers = owner === section ? form : (sections.get(owner) ?? {})
    return new Map<string, unknown>(Object.entries(answers)).get(name)
  }
}

/** What is sent: an answer to a question that is no longer asked would contradict the rest. */
export function askedAnswers(section: FactSection, form: SectionForm, at: AnswerAt): SectionForm {
  return Object.fromEntries(
    factFields[section].map((field) => [field.name, isAsked(field, at) ? answerOf(field, form, at) : null]),
  )
}

function answerOf(field: FactField, form: SectionForm, at: AnswerAt): FactValue {
  const answer = form[field.name] ?? null
  return field.kind === 'groups'
    ? (groupsOrNone(answer)?.map((group) => askedOfGroup(group, at)) ?? null)
    : answer
}

/** The names of the answers that differ, in the order of the questions. */
export function differingNames(section: FactSection, one: object, other: object): string[] {
  const left = new Map<string, unknown>(Object.entries(one))
  const right = new Map<string, unknown>(Object.entries(other))
  return factFields[section]
    .map(({ name }) => name)
    .filter((name) => JSON.stringify(left.get(name) ?? null) !== JSON.stringify(right.get(name) ?? null))
}

/** The dossier's facts as the domain knows them. */
export function factsOf(stored: Readonly<Record<FactSection, object>>, now: Instant): Facts {
  return {
    timing: answersOf('timing', stored.timing, now),
    nature: answersOf('nature', stored.nature, now),
    people: answersOf('people', stored.people, now),
    data: answersOf('data', stored.data, now),
    protection: answersOf('protection', stored.protection, now),
    consequences: answersOf('consequences', stored.consequences, now),
    parties: answersOf('parties', stored.parties, now),
  }
}
