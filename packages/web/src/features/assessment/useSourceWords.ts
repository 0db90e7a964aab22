import { weighingSources, type Label } from '@lekboek/domain'
import { weighingSourceLabels } from '@lekboek/domain/labels'
import { useLabel } from '../../i18n/useLabel.ts'

const labels: Readonly<Record<string, Label>> = weighingSourceLabels
const labelOf = new Map(
  Object.entries(weighingSources).map(([key, source]) => [source as string, labels[key]]),
)

/** Where a reason comes from, in the person's language; a source that came with a newer server stays as it is. */
export function useSourceWords(): (source: string) => string {
  const label = useLabel()
  return (source) => label(labelOf.get(source), source)
}
