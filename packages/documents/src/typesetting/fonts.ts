import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { coverageOf, type Coverage } from './font-coverage.ts'

const require = createRequire(import.meta.url)

/** In the order in which they are tried; all under the SIL Open Font Licence, none taken from the machine. */
export const fontFamilies = ['Source Sans 3', 'Noto Sans Arabic', 'Noto Sans Hebrew', 'Noto Emoji'] as const

interface Fonts {
  files: Buffer[]
  coverages: Coverage[]
}

let loaded: Fonts | null = null

/** Read at the first document, not at the start: most processes never make one. */
export function fonts(): Fonts {
  loaded ??= loadFonts()
  return loaded
}

function loadFonts(): Fonts {
  const sans = readFileSync(require.resolve('source-sans/TTF/SourceSans3-Regular.ttf'))
  const semibold = readFileSync(require.resolve('source-sans/TTF/SourceSans3-Semibold.ttf'))
  const fallbacks = [
    readFileSync(
      require.resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
    ),
    readFileSync(
      require.resolve('@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf'),
    ),
    readFileSync(require.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf')),
  ]
  return {
    files: [sans, semibold, ...fallbacks],
    coverages: [sans, ...fallbacks].map(coverageOf),
  }
}
