import { forgetDraft, keepDraft, readDraft } from '../draft/draft-store.ts'
import type { SectionForm } from './section-answers.ts'

/** What was typed on top of which version, so that a change of somebody else in between is noticed after a reload too. */
export interface SectionDraft {
  version: number
  form: SectionForm
  /** The last try to save it was refused: it waits for a person. */
  isRefused?: boolean
}

export function sectionDraft(name: string, names: readonly string[]) {
  return {
    read(): SectionDraft | null {
      const stored = readDraft(name)
      return isDraft(stored, names) ? stored : null
    },
    keep: (draft: SectionDraft) => keepDraft(name, draft),
    forget: () => {
      forgetDraft(name)
    },
  }
}

function isDraft(stored: unknown, names: readonly string[]): stored is SectionDraft {
  if (typeof stored !== 'object' || stored === null) return false
  if (!('version' in stored) || typeof stored.version !== 'number') return false
  if (!('form' in stored) || typeof stored.form !== 'object' || stored.form === null) return false
  return Object.keys(stored.form).every((name) => names.includes(name))
}
