import { useI18n } from 'vue-i18n'
import { dueStateOf, type DueTone } from '../../clock/due-state.ts'
import { useWriting } from '../../clock/useWriting.ts'
import { useDutyName } from '../useDutyName.ts'
import type { Mark } from './lay-out.ts'

/** The words at one mark: what it is, when it was or is due. */
export function useTimelineText(zone: () => string | undefined) {
  const { t } = useI18n()
  const write = useWriting()
  const { dueNameOf } = useDutyName()

  function nameOf(mark: Mark): string {
    if (mark.type === 'now') return t('timeline.now')
    return mark.type === 'due' ? dueNameOf(mark.duty) : t(`timeline.moment.${mark.moment}`)
  }

  function toneOf(mark: Mark, now: string): DueTone | null {
    return mark.type === 'due' ? dueStateOf({ ...mark.duty, dueAt: mark.at }, now).tone : null
  }

  function stateOf(mark: Mark, now: string): string | null {
    if (mark.type !== 'due') return null
    const { words } = dueStateOf({ ...mark.duty, dueAt: mark.at }, now)
    return t(`due.${words.key}`, words.params)
  }

  return { nameOf, toneOf, stateOf, whenOf: (mark: Mark) => write.instantWithoutYear(mark.at, zone()) }
}
