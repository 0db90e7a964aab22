/** Outlines that stay apart at sixteen pixels and without colour; drawn in a square of 32. */
const outlines = [
  'M16 1a15 15 0 1 1 0 30a15 15 0 1 1 0-30Z',
  'M2 2h28v28H2Z',
  'M16 0l16 16l-16 16L0 16Z',
  'M9 1h14l8 15l-8 15H9L1 16Z',
  'M2 1h28v17c0 7-6 11-14 13C8 29 2 25 2 18Z',
  'M10 1h12l9 9v12l-9 9H10l-9-9V10Z',
] as const

interface Marked {
  id: string
  colour: string
  prefix: string
}

/** What tells a register from the others at a glance: letters, a shape and a colour, the same wherever it is named. */
export interface RegisterMark {
  outline: string
  colour: string
  ink: string
  letters: string
}

export function markOf({ id, colour, prefix }: Marked): RegisterMark {
  const sum = [...id].reduce((total, sign) => (total * 31 + (sign.codePointAt(0) ?? 0)) % 65_521, 7)
  return {
    outline: outlines[sum % outlines.length] ?? outlines[0],
    colour,
    ink: inkOn(colour),
    letters: prefix.slice(0, 3),
  }
}

/** Black or white, whichever reads better on a colour (WCAG 2.2, relative luminance). */
export function inkOn(colour: string): '#000000' | '#ffffff' {
  const channels = [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = channels.map((one) =>
    one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4,
  )
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05) ? '#000000' : '#ffffff'
}

/** The mark as the icon of a tab. */
export function markAddress(mark: RegisterMark): string {
  const letters = mark.letters.replaceAll(/[^\p{L}\p{N}]/gu, '')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="${mark.outline}" fill="${mark.colour}"/><text x="16" y="21" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="13" fill="${mark.ink}">${letters}</text></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
