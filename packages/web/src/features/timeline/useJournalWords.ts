import { regimes } from '@lekboek/domain'
import { regimeLabels } from '@lekboek/domain/labels'
import { useI18n } from 'vue-i18n'
import { useWriting } from '../../clock/useWriting.ts'
import { fieldAt } from '../facts/fact-place.ts'
import { useAnswerWords } from '../facts/useAnswerWords.ts'
import { useCountWords } from '../facts/useCountWords.ts'
import { useQuestionWords } from '../facts/useQuestionWords.ts'
import { isFurther, useDutyName } from '../../ui/useDutyName.ts'
import { useAudienceName } from '../communication/useAudienceName.ts'
import { useDomainWords } from '../duty/useDomainWords.ts'
import { useDossier } from '../incident/useDossier.ts'
import { useAuthorityName } from '../notification/useAuthorityName.ts'
import { groupNamed, type JournalDetail } from './journal-summary.ts'

// Under which list of choices the values of a detail have their words.
const listOf = new Map([
  ['risk', 'riskLevel'],
  ['adviceAuthority', 'authorityChoice'],
  ['authorityChoice', 'authorityChoice'],
  ['advicePeople', 'peopleChoice'],
  ['peopleChoice', 'peopleChoice'],
  ['exceptionGround', 'exceptionGround'],
  ['ground', 'awarenessGround'],
  ['phase', 'notificationPhase'],
  ['source', 'incidentSource'],
])

/**
 * Writes entries of the journal in words. A detail that has no words is not said; a verb that came with a newer server is
 * shown as it is.
 */
export function useJournalWords() {
  const { t, te } = useI18n()
  const write = useWriting()
  const answer = useAnswerWords()
  const { question } = useQuestionWords()
  const authority = useAuthorityName()
  const dossier = useDossier()
  const words = useDomainWords()
  const { nameOf } = useDutyName()
  const audience = useAudienceName()
  const count = useCountWords()
  const known = (key: string, other: string) => (te(key) ? t(key) : other)

  // The key of an own duty is an id: its name is the organisation's own.
  function duty(key: string): string {
    const all = [...dossier.value.duties, ...dossier.value.waitingDuties]
    const found = all.find((one) => one.key === key)
    if (found) return nameOf(found)
    const kind = key.split(':')[0] as Parameters<typeof isFurther>[0]
    return isFurther(kind) ? nameOf({ kind }) : ''
  }

  function group(part: unknown): string {
    const { key, ground } = groupNamed(part)
    const name = audience(dossier.value.audiences.find((one) => one.key === key) ?? { key })
    return ground === null ? name : `${name}: ${known(`choice.exceptionGround.${ground}`, ground)}`
  }

  function parts(name: string, of: readonly unknown[]): string {
    const said = of.map((part) => {
      if (name === 'groups') return group(part)
      const regime = regimes.find((one) => one === part)
      return regime ? words(regimeLabels[regime]) : ''
    })
    return said.filter((one) => one !== '').join('; ')
  }

  function value(name: string, of: unknown): string {
    if (of === null || of === undefined) return ''
    if (name === 'groups' || name === 'regimes') return Array.isArray(of) ? parts(name, of) : ''
    if (name === 'keptDuties' && Array.isArray(of)) return of.map((key) => duty(String(key))).join(', ')
    if (name === 'fields' && Array.isArray(of)) return of.map((path) => question(String(path))).join('; ')
    if (name === 'duty') return duty(String(of))
    if (name === 'isComplete') return t(`journal.isComplete.${of === true ? 'yes' : 'no'}`)
    const field = fieldAt(name)?.field
    if (field) return answer(field, of)
    if (name === 'named' && Array.isArray(of)) return of.join(', ')
    if (typeof of === 'boolean' && name !== 'followsAdvice' && name !== 'affectsTrustServices')
      return t(`choice.answer.${of ? 'yes' : 'no'}`)
    if (typeof of === 'number') return count(of)
    // What is neither text nor number has no words here.
    if (typeof of === 'object') return ''
    const text = String(of)
    if (name === 'followsAdvice') return t(`journal.followsAdvice.${of === true ? 'yes' : 'no'}`)
    if (name === 'affectsTrustServices' || name === 'isConfirmed')
      return t(`duty.significance.trustAnswer.${of === true ? 'yes' : 'no'}`)
    if (name === 'language') return known(`communication.language.${text}`, text)
    if (name.endsWith('At')) return write.instant(text)
    if (name === 'authority') return authority(text)
    if (name === 'status') return known(`incident.status.${text}`, text)
    if (name === 'kind') return known(`measure.kindOf.${text}`, text)
    if (name === 'channel')
      return known(`choice.communicationChannel.${text}`, known(`choice.submissionChannel.${text}`, text))
    const list = listOf.get(name)
    return list ? known(`choice.${list}.${text}`, text) : text
  }

  return {
    verb: (verb: string) => known(`journal.verb.${verb}`, verb),
    role: (role: string) => known(`journal.role.${role}`, known(`membership.role.${role}`, role)),
    label(name: string): string {
      return fieldAt(name) ? question(name) : known(`journal.detail.${name}`, name)
    },
    /** Whether there are words for it; of a value that cannot be said it is told that it changed. */
    says: (name: string): boolean => fieldAt(name) !== null || te(`journal.detail.${name}`),
    change({ name, before, value: after }: JournalDetail): string {
      const was = value(name, before)
      const is = value(name, after)
      if (was === '' && is === '') return t('journal.changed')
      return was === '' ? is : t('journal.fromTo', { before: was, after: is || t('ui.conflict.empty') })
    },
  }
}
