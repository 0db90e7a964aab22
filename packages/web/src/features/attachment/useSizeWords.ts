import { useI18n } from 'vue-i18n'
import { writeSize } from './write-size.ts'

/** Writes how large a file is. */
export function useSizeWords(): (bytes: number) => string {
  const { t, locale } = useI18n()
  return (bytes) => writeSize(bytes, locale.value, (size) => t('attachment.lessThan', { size }))
}
