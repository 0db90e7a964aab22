import type { TemplateOption } from './template-field.ts'

/** Options in the template's order, lettered from a; `provisional` keys are refused in a complete notification. */
export function optionsOf<Key extends string>(
  keys: readonly Key[],
  provisional: readonly NoInfer<Key>[] = [],
): readonly TemplateOption<Key>[] {
  return keys.map((key, index) => ({
    key,
    code: String.fromCharCode(97 + index),
    onlyWhileIncomplete: provisional.includes(key),
  }))
}

/** Options of a closed list in which "to be determined" is provisional. */
export function optionsWithUnknown<Key extends string>(
  keys: readonly (Key | 'toBeDetermined')[],
): readonly TemplateOption<Key | 'toBeDetermined'>[] {
  return optionsOf<Key | 'toBeDetermined'>(keys, ['toBeDetermined'])
}

export const yesNo = optionsOf(['yes', 'no'])
export const yesNoUnknown = optionsOf(['yes', 'no', 'unknown'])
