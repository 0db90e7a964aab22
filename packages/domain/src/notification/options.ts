import type { Label, Labels } from '../labels/label.ts'
import type { TemplateOption } from './template-field.ts'

/** Options in the template's order, lettered from a; `provisional` keys are refused in a complete notification. */
export function optionsOf<K extends string>(
  keys: readonly K[],
  labels: Labels<K>,
  provisional: readonly K[] = [],
): readonly TemplateOption[] {
  return keys.map((key, index) => ({
    key,
    code: String.fromCharCode(97 + index),
    label: labels[key],
    onlyWhileIncomplete: provisional.includes(key),
  }))
}

/** Options of a closed list in which "to be determined" is provisional. */
export function optionsWithUnknown<K extends string>(
  keys: readonly (K | 'toBeDetermined')[],
  labels: Labels<K | 'toBeDetermined'>,
): readonly TemplateOption[] {
  return optionsOf(keys, labels, ['toBeDetermined'])
}

const truthLabels: Labels<'yes' | 'no'> = {
  yes: { en: 'Yes', nl: 'Ja', fr: 'Oui', de: 'Ja' },
  no: { en: 'No', nl: 'Nee', fr: 'Non', de: 'Nein' },
}
const unknown: Label = { en: 'Unknown', nl: 'Onbekend', fr: 'Inconnu', de: 'Unbekannt' }

export const yesNo = optionsOf(['yes', 'no'], truthLabels)
export const yesNoUnknown = optionsOf(['yes', 'no', 'unknown'], { ...truthLabels, unknown })
