import type { Label } from '@lekboek/domain'
import { weighingSourceLabels } from '@lekboek/domain/labels'
import { useLabel } from '../../i18n/useLabel.ts'

const labels: Readonly<Record<string, Label>> = weighingSourceLabels

/** Where a reason comes from, in the person's language; a source that came with a newer server stays as it is. */
export function useSourceWords(): (source: string) => string {
  const label = useLabel()
  return (source) => label(labels[source], source)
}
