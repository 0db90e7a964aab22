/**
 * The keys that a source file asks for: whole ones from t('a.b') and from a page's "title", and the fixed beginning
 * of those that end in a value, t(`a.${b}`).
 */
export function keysUsedIn(source: string): { whole: string[]; beginnings: string[] } {
  const calls = [...source.matchAll(/\bte?\(\s*(?:'([^']+)'|`([^`]+)`)/g)]
  const choices = [...source.matchAll(/\bte?\([^()]*\?\s*'([\w.]+)'\s*:\s*'([\w.]+)'/g)].flatMap(
    ([, one, other]) => [one, other],
  )
  const titles = [...source.matchAll(/"title": "([\w.]+)"/g)].map(([, key]) => key)
  const whole = [...calls.map(([, key]) => key), ...choices, ...titles].filter((key) => key !== undefined)
  const beginnings = calls.flatMap(([, , template]) =>
    template === undefined ? [] : [template.split('${')[0] ?? ''],
  )
  return { whole: whole.filter((key) => key.includes('.')), beginnings }
}
