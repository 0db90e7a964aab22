import { useI18n } from 'vue-i18n'

/** The legal form of an organisation in the person's language; one that nobody foresaw stays as it was entered. */
export function useFormName(): (form: string | null | undefined) => string {
  const { t, te } = useI18n()
  return (form) => {
    const key = (form ?? '').trim().toLowerCase()
    return /^[a-z]+$/.test(key) && te(`organisation.form.${key}`)
      ? t(`organisation.form.${key}`)
      : (form ?? '')
  }
}
