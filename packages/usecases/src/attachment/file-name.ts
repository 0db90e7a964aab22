import type { FileKind } from '@lekboek/documents'

/** Controls, marks of direction, signs without width, separators of lines, half characters. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/gu
/** What some file system or shell reads as something else than a name. */
const notInNames = /[<>:"|?*]/g
const longestName = 150

/**
 * What a file is called here: the last part of the path that a browser sent, without what cannot be seen, and with an ending that
 * its kind has. A name decides nothing else.
 */
export function fileName(sent: string, { endings }: FileKind): string {
  const last = sent.split(/[/\\]/).at(-1) ?? ''
  const seen = last
    .normalize('NFC')
    .replaceAll(unseen, '')
    .replaceAll(notInNames, '_')
    .trim()
    .replace(/^\.+/, '')
  const [, stem = seen, ending = ''] = /^(.*)\.([^.]*)$/s.exec(seen) ?? []
  const isOfKind = endings.includes(ending.toLowerCase())
  const kept = Array.from(isOfKind ? stem : seen)
    .slice(0, longestName)
    .join('')
    .trim()
  return `${kept || 'file'}.${isOfKind ? ending : (endings[0] ?? 'bin')}`
}
