import { type Facts } from '@lekboek/domain'
import { ownSaid, pathsOfSaid, type SaidField } from '@lekboek/domain/breach'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { useNow } from '../../clock/useNow.ts'
import { factsOf } from '../facts/section-answers.ts'
import { useDossier } from '../incident/useDossier.ts'

interface Mark {
  readonly serial: number
  /** What that version says there; undefined where it cannot be read any more. */
  readonly said: unknown
}

/** Of which answers of the dossier it is to be said that they are a processor's word: as long as nobody wrote another one. */
export function useTakenMarks() {
  const { t } = useI18n()
  const dossier = useDossier()
  const now = useNow()

  const versions = computed(
    () =>
      new Map(
        dossier.value.reports.flatMap(({ id, versions: own }) =>
          own.map(({ serial, told }): [string, Facts | null] => [
            ...([`${id} ${serial}`, told ? factsOf(told.facts, now.value) : null] as const),
          ]),
        ),
      ),
  )
  const marks = computed(
    () =>
      new Map(
        dossier.value.takenFields.flatMap(({ field, reportId, serial }) =>
          marksOf(field, serial, versions.value.get(`${reportId} ${serial}`) ?? null),
        ),
      ),
  )

  /** The words beside an answer as it stands in the form; null where it is one's own, or none. */
  function markOf(path: string, answer: unknown): string | null {
    const mark = marks.value.get(path)
    if (!mark || answer === null || answer === undefined) return null
    if (mark.said === undefined) return t('receivedReport.mark.withdrawn')
    const isSame = JSON.stringify(mark.said) === JSON.stringify(answer)
    return isSame ? t('receivedReport.mark.taken', { serial: mark.serial }) : null
  }
  return markOf
}

function marksOf(field: SaidField, serial: number, facts: Facts | null): [string, Mark][] {
  const said = facts ? ownSaid(facts, field) : null
  return pathsOfSaid(field).flatMap((path): [string, Mark][] => {
    const value = said?.[path.split('.')[1] ?? '']
    return value === null ? [] : [[path, { serial, said: value }]]
  })
}
