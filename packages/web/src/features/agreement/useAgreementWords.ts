import { useI18n } from 'vue-i18n'
import { useWriting } from '../../clock/useWriting.ts'
import type { Agreement, AgreementForm } from './agreement-state.ts'

type Contact = Readonly<Partial<Record<'name' | 'phone' | 'email', string | null>>> | null | undefined

/** What an agreement says, in words. */
export function useAgreementWords() {
  const { t, locale } = useI18n()
  const write = useWriting()
  const listed = (words: readonly string[]) => new Intl.ListFormat(locale.value).format(words)
  const contact = (one: Contact) => [one?.name, one?.phone, one?.email].filter(Boolean).join(' · ')
  const term = (hours: number | null | undefined) =>
    hours === null || hours === undefined ? t('breach.noTerm') : t('breach.term', { hours })
  const kinds = (types: Agreement['dataTypes'] | null) =>
    listed((types ?? []).map((type) => t(`choice.dataType.${type}`)))
  const below = (list: Agreement['subProcessors']) =>
    list.map(({ name, service, country }) => [name, service, country].filter(Boolean).join(', ')).join('; ')

  return {
    ...{ contact, term, kinds, below },
    /** Both of each, to be compared. */
    rows: (own: AgreementForm, stored: AgreementForm) =>
      (
        [
          ['processorName', (form: AgreementForm) => form.processorName],
          ['processorKbo', (form: AgreementForm) => form.processorKbo],
          ['service', (form: AgreementForm) => form.service],
          ['dataTypes', (form: AgreementForm) => kinds([...(form.dataTypes ?? [])])],
          ['termHours', (form: AgreementForm) => term(form.termHours)],
          ['mustTell', (form: AgreementForm) => form.mustTell],
          ['emergencyDay', (form: AgreementForm) => contact(form.emergencyDay)],
          ['emergencyNight', (form: AgreementForm) => contact(form.emergencyNight)],
          ['contactEmail', (form: AgreementForm) => form.contactEmail],
          ['contactLanguage', (form: AgreementForm) => t(`agreement.language.${form.contactLanguage}`)],
          ['subProcessors', (form: AgreementForm) => below(form.subProcessors)],
          ['until', (form: AgreementForm) => (form.until ? write.instant(form.until) : '')],
        ] as const
      ).map(([field, read]) => ({
        ...{ field, label: t(`agreement.field.${field}`), own: read(own), stored: read(stored) },
      })),
  }
}
