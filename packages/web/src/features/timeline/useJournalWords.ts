import { useI18n } from 'vue-i18n'
import { useWriting } from '../../clock/useWriting.ts'
import { fieldAt } from '../facts/fact-place.ts'
import { useAnswerWords } from '../facts/useAnswerWords.ts'
import { useQuestionWords } from '../facts/useQuestionWords.ts'
import { useAuthorityName } from '../notification/useAuthorityName.ts'
import type { JournalDetail } from './journal-summary.ts'

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

/** Writes entries of the journal; a verb or value that came with a newer server is shown as it is. */
export function useJournalWords() {
  const { t, te } = useI18n()
  const write = useWriting()
  const answer = useAnswerWords()
  const { question } = useQuestionWords()
  const authority = useAuthorityName()
  const known = (key: string, other: string) => (te(key) ? t(key) : other)

  function value(name: string, of: unknown): string {
    if (of === null || of === undefined) return ''
    const field = fieldAt(name)?.field
    if (field) return answer(field, of)
    if (name === 'named' && Array.isArray(of)) return of.join(', ')
    const text = typeof of === 'string' ? of : JSON.stringify(of)
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
    role: (role: string) => known(`membership.role.${role}`, role),
    label(name: string): string {
      return fieldAt(name) ? question(name) : known(`journal.detail.${name}`, name)
    },
    change({ name, before, value: after }: JournalDetail): string {
      const was = value(name, before)
      const is = value(name, after)
      if (was === '' && is === '') return t('journal.changed')
      return was === '' ? is : t('journal.fromTo', { before: was, after: is || t('ui.conflict.empty') })
    },
  }
}
