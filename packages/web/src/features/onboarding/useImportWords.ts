import { useI18n } from 'vue-i18n'
import type { ImportReport } from './useOnboarding.ts'

type Reason = ImportReport['rows'][number]['reasons'][number]
type FileProblem = ImportReport['problems'][number]

/** What a report says, in words; its columns are called as under `columns`: a code without a text of its own is told by the texts of every form. */
export function useImportWords(columns = 'onboarding.field') {
  const { t, te } = useI18n()

  function codeText(code: string, params: unknown): string {
    const key = [`onboarding.code.${code}`, `problem.${code}`].find((one) => te(one))
    return t(key ?? 'problem.other', { code, ...(isRecord(params) ? params : {}) })
  }

  return {
    reason({ path, code, params }: Reason): string {
      // Line 0 stands for what is aboard already, not for a line of the file.
      const isAboard = code === 'repeated' && isRecord(params) && params['line'] === 0
      const text = isAboard ? t('onboarding.aboard') : codeText(code, params)
      return path && te(`${columns}.${path}`) ? `${t(`${columns}.${path}`)}: ${text}` : text
    },
    problem({ line, code, params }: FileProblem): string {
      const text = codeText(code, params)
      return line ? t('onboarding.atLine', { line, text }) : text
    },
  }
}

function isRecord(value: unknown): value is Record<string, string | number> {
  return typeof value === 'object' && value !== null
}
