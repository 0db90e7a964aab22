import { labelLanguages, type Duty, type FurtherDutyKind } from '@lekboek/domain'
import { furtherDutyLabels } from '@lekboek/domain/labels'
import { useI18n } from 'vue-i18n'

/** What tells one obligation from another in words. */
export interface NamedDuty {
  kind: Duty['kind']
  /** The organisation's own name for it, or the sub-processor's. */
  name?: string | null | undefined
  /** Counted from something that nobody fixed yet. */
  isProvisional?: boolean
  state?: Duty['state']
}

export function isFurther(kind: Duty['kind']): kind is FurtherDutyKind {
  return Object.hasOwn(furtherDutyLabels, kind)
}

/** An obligation as people call it: an own duty by its own name, that of another law as the law does. */
export function useDutyName() {
  const { t, te, locale } = useI18n()

  function nameOf({ kind, name }: NamedDuty): string {
    if (!isFurther(kind)) return t(`incident.duty.${kind}`)
    if (kind === 'own' && name) return name
    const language = labelLanguages.find((one) => one === locale.value) ?? 'en'
    const label = furtherDutyLabels[kind][language]
    return name ? `${label}: ${name}` : label
  }

  /** The same as the end of a clock, short enough for an axis. */
  function dueNameOf(duty: NamedDuty): string {
    if (duty.isProvisional && duty.kind !== 'authority') {
      return t('timeline.untilProvisional', { duty: nameOf(duty) })
    }
    const isMet = duty.state === 'met' || duty.state === 'metLate'
    // Of what another did nobody waits any more.
    if (duty.kind === 'processorReport' && isMet) return t('timeline.due.processorReportMet')
    const key = `timeline.due.${duty.isProvisional ? 'provisional' : duty.kind}`
    return te(key) ? t(key) : t('timeline.until', { duty: nameOf(duty) })
  }

  return { nameOf, dueNameOf }
}
