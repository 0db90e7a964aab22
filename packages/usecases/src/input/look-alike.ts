import unhomoglyph from 'unhomoglyph'

const scripts = [
  'Latin',
  'Greek',
  'Cyrillic',
  'Armenian',
  'Georgian',
  'Hebrew',
  'Arabic',
  'Cherokee',
  'Thai',
  'Han',
]
const letterOf = new Map(scripts.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')]))
const onlyAscii = /^[\x20-\x7e]*$/

/** Whether letters of two scripts stand in one word: that is never an honest name. */
export function mixesScripts(word: string): boolean {
  return [...letterOf.values()].filter((letter) => letter.test(word)).length > 1
}

/** Whether a text is taken for one of plain letters, by Unicode's list of look-alikes, and is another. */
export function readsAsPlain(text: string): boolean {
  return !onlyAscii.test(text) && onlyAscii.test(unhomoglyph(text))
}

/**
 * What a text looks like: two that share one of these are taken for one another. Capitals, accents, marks and spaces do not
 * tell them apart. Some letters look like another as a capital alone and some as a small one alone, so that a text is looked
 * at both as it is drawn and with its capitals made small: a capital I is then an l, and an i. And once more with the figures
 * that stand for letters read as such; no two figures stand for one letter, so that numbers stay told apart.
 */
export function looksOf(text: string): string[] {
  const drawn = withoutMarks(text)
  const small = drawn.toLowerCase()
  return [...new Set([drawn, small, readAsLetters(small, 'i'), readAsLetters(small, 'l')].map(seen))]
}

/** Figures in the place of letters; a 1 is read in two ways. */
const letterFor: Readonly<Record<string, string>> = { 0: 'o', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b' }

/** A text whose figures are read as the letters that they stand for. */
export function readAsLetters(text: string, one: 'i' | 'l'): string {
  return text.replaceAll(/[0134578]/g, (figure) => letterFor[figure] ?? one)
}

/** What figures and letters of the north stand for inside a word, beside what {@link looksOf} knows. */
const standsFor: Readonly<Record<string, readonly string[]>> = {
  ...{ 0: ['o'], 1: ['i', 'l'], 2: ['z'], 3: ['e'], 4: ['a'], 5: ['s'], 6: ['b', 'g'] },
  ...{ 7: ['t', 'l'], 8: ['b'], 9: ['g'], ß: ['b', 'ss'], þ: ['b', 'p'], ð: ['d', 'o'], đ: ['d'] },
  ...{ ø: ['o'], ł: ['l'], ħ: ['h'] },
}
const standing = new RegExp(`[${Object.keys(standsFor).join('')}]`)
const fewestLetters = 3
const mostReadings = 64

/**
 * As what else a text is read: figures in the midst of letters, and letters of other tongues, as each of the plain letters that
 * they stand for. None where nothing stands for another. A name with figures that count, as `Zone 5345`, is none of these.
 */
export function readingsOf(text: string): string[] {
  if (!standing.test(text.toLowerCase())) return []
  let readings = ['']
  for (const word of withoutMarks(text)
    .toLowerCase()
    .split(/([^\p{Letter}\p{Number}]+)/u)) {
    const isMixed = (word.match(/\p{Letter}/gu)?.length ?? 0) >= fewestLetters
    for (const sign of word) {
      const signs = isMixed ? (standsFor[sign] ?? [sign]) : [sign]
      readings = readings.flatMap((begun) => signs.map((one) => begun + one)).slice(0, mostReadings)
    }
  }
  const known = looksOf(text)
  return [...new Set(readings.map(seen))].filter((one) => !known.includes(one))
}

const fewestNear = 4

/**
 * What is left of a text once slips of the pen are taken out: a letter that stands twice, a figure behind a word. Null for what
 * is too short to be one: `Lo` is not `Loo`.
 */
export function nearOf(text: string): string | null {
  const near = seen(
    withoutMarks(text)
      .toLowerCase()
      .replaceAll(/(?<=\p{Letter})[^\p{Letter}\p{Number}]*\d+(?!\p{Letter})/gu, ''),
  ).replaceAll(/(\p{Letter})\1+/gu, '$1')
  return near.length < fewestNear ? null : near
}

function seen(text: string): string {
  const once = withoutMarks(unhomoglyph(text)).toLowerCase()
  return withoutMarks(unhomoglyph(once))
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, '')
}

/** Letters that are taken for plain ones, and that Unicode's list leaves as they are. */
const unlisted: Readonly<Record<string, string>> = {
  ...{
    ɛ: 'e',
    ε: 'e',
    ɜ: 'e',
    ǝ: 'e',
    ə: 'e',
    ᥱ: 'e',
    ĸ: 'k',
    к: 'k',
    κ: 'k',
    в: 'b',
    β: 'b',
    н: 'h',
    м: 'm',
    т: 't',
  },
  ...{ ɩ: 'i', ʟ: 'l', ɡ: 'g', и: 'n', я: 'r', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ß: 'b', þ: 'p', '€': 'e' },
  ...lettersOf('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋᴌᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnopqrstuvwyz'),
  ...lettersOf('ɐɘɟɥɯʍɹɾʇʌʎ', 'aefhmmrrtvy'),
  ...lettersOf('δẟζλμπστφɸχω', 'ddzlmpstffxw'),
  ...lettersOf('бдзлпц', 'bdzlpc'),
}

/** Small capitals, turned letters, and those of Greek and Cyrillic, each with its plain one. */
function lettersOf(signs: string, plain: string): Record<string, string> {
  return Object.fromEntries([...signs].map((sign, index) => [sign, plain.charAt(index)]))
}

/** A text in small letters without accents, each letter as the plain one that it is taken for; plain ones as they are. */
export function asPlainLetters(text: string): string {
  return [...withoutMarks(text)].map(asPlainLetter).join('')
}

function asPlainLetter(letter: string): string {
  const small = letter.toLowerCase()
  if (onlyAscii.test(small)) return small
  const seenAs = unlisted[small] ?? withoutMarks(unhomoglyph(letter)).toLowerCase()
  if (onlyAscii.test(seenAs)) return seenAs
  const smallSeenAs = withoutMarks(unhomoglyph(small)).toLowerCase()
  return unlisted[seenAs] ?? unlisted[smallSeenAs] ?? smallSeenAs
}

/** Accents go, and so does what is drawn as nothing. */
const withoutMarks = (text: string) =>
  text.normalize('NFKD').replaceAll(/[\p{Mark}\p{Default_Ignorable_Code_Point}]+/gu, '')
