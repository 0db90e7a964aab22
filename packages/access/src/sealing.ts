import type { Rule } from './rules.ts'
import type { Access, IncidentSubject, SubjectName } from './subjects.ts'

/** What hangs on one dossier: while that is sealed, all of it is there for those whom it names and for nobody else. */
export const incidentParts = [
  'Incident',
  'Facts',
  'Measure',
  'Assessment',
  'Decision',
  'Notification',
  'Communication',
] as const satisfies readonly SubjectName[]

const isPart = (subject: unknown) => (incidentParts as readonly unknown[]).includes(subject)

const everyone = 'everyone'

/** For whom a dossier is there at all, as the rules compare it. */
export function visibleTo({ namedIds }: IncidentSubject): string[] {
  return namedIds ? [...namedIds] : [everyone]
}

/**
 * The same rules, of which those on dossiers hold for what is not sealed, and for what is sealed and names this person.
 * A name alone gives nothing: it leaves what a role or a mandate gives. Handing in a report asks about no dossier.
 */
export function throughSeals(rules: readonly Rule[], { userId }: Pick<Access, 'userId'>): Rule[] {
  return rules.flatMap((rule): Rule[] => {
    const subjects = [rule.subject].flat()
    const parts = subjects.filter(isPart)
    if (parts.length === 0 || rule.action === 'report') return [rule]
    const others = subjects.filter((one) => !isPart(one))
    const seen: Rule = {
      ...rule,
      subject: parts,
      conditions: { ...rule.conditions, visibleTo: { $in: [everyone, userId] } },
    }
    return others.length > 0 ? [{ ...rule, subject: others }, seen] : [seen]
  })
}
