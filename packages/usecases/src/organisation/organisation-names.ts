/** First segments of addresses that are no register. */
export const reservedSlugs: readonly string[] = [
  ...[
    'accept',
    'account',
    'api',
    'assets',
    'forgot',
    'graphql',
    'health',
    'lekboek',
    'meld',
    'organisations',
    'password',
  ],
  ...['queue', 'ready', 'reset', 'second-factor', 'sign-in'],
]

/** Gives each new organisation a path segment, the letters before its dossier numbers, and a colour that no other has. */
export class OrganisationNames {
  readonly #slugs: Set<string>
  readonly #prefixes: Set<string>
  readonly #colours: Set<string>
  #place: number
  /** Where counting goes on for a text that many share: without it the thousandth would try a thousand times. */
  readonly #counts = new Map<string, number>()

  constructor(
    known: Iterable<{
      readonly slug: string
      readonly formerSlugs?: readonly string[]
      readonly prefix: string
      readonly colour: string
    }>,
  ) {
    const all = [...known]
    this.#slugs = new Set([
      ...reservedSlugs,
      ...all.flatMap(({ slug, formerSlugs = [] }) => [slug, ...formerSlugs]),
    ])
    this.#prefixes = new Set(all.map(({ prefix }) => prefix))
    this.#colours = new Set(all.map(({ colour }) => colour))
    this.#place = this.#colours.size
  }

  /** `ocmw-lindenrode`; a municipality goes without its kind. */
  slug(name: string, form: string | null): string {
    const kind = form !== null && form.toLowerCase() !== 'gemeente' ? `${form} ` : ''
    const base = plain(`${kind}${bare(name, form)}`)
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 60)
    return this.#unique(this.#slugs, base === '' ? 'register' : base, '-')
  }

  /** Three letters of the name, else others of it in their order, else three with a number. */
  prefix(name: string, form: string | null): string {
    const letters = plain(bare(name, form))
      .toUpperCase()
      .replaceAll(/[^A-Z]/g, '')
      .padEnd(3, 'X')
      .slice(0, 12)
    for (let second = 1; second < letters.length - 1; second += 1) {
      for (let third = second + 1; third < letters.length; third += 1) {
        const prefix = `${letters.charAt(0)}${letters.charAt(second)}${letters.charAt(third)}`
        if (!this.#prefixes.has(prefix)) return this.#taken(this.#prefixes, prefix)
      }
    }
    return this.#unique(this.#prefixes, letters.slice(0, 3), '')
  }

  /** Dark enough for a bar on paper; the first few are far apart to the eye, the next as far as a golden angle. */
  colour(): string {
    for (;;) {
      const colour = colourAt(this.#place)
      this.#place += 1
      if (!this.#colours.has(colour)) return this.#taken(this.#colours, colour)
    }
  }

  #unique(taken: Set<string>, base: string, separator: string): string {
    if (!taken.has(base)) return this.#taken(taken, base)
    const key = `${separator}${base}`
    for (let count = this.#counts.get(key) ?? 2; ; count += 1) {
      const text = `${base}${separator}${count}`
      if (taken.has(text)) continue
      this.#counts.set(key, count + 1)
      return this.#taken(taken, text)
    }
  }

  #taken(set: Set<string>, text: string): string {
    set.add(text)
    return text
  }
}

/** `Lindenrode` for `OCMW Lindenrode`. */
function bare(name: string, form: string | null): string {
  const kind = `${form ?? ''} `
  return name.toLowerCase().startsWith(kind.toLowerCase()) ? name.slice(kind.length) : name
}

/** Letters without their accents. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{Mark}/gu, '')
}

/** Told apart at a glance, on a light and on a dark ground: for an office with a dozen clients that is all there is. */
const firstColours = [
  ...['#1f5fbf', '#c02626', '#1a7f37', '#8250df', '#8a6100', '#007a85'],
  ...['#bf3989', '#57606a', '#5f7300', '#bc4c00', '#7d4e3a', '#4f52c9'],
]

const goldenAngle = 137.507_764

function colourAt(place: number): string {
  return firstColours[place] ?? wheelColour(place)
}

function wheelColour(place: number): string {
  const hue = (place * goldenAngle) % 360
  // Irrational steps never come back to the same shade, so that fifty thousand find one each.
  const saturation = 0.45 + ((place * 0.754_877_67) % 1) * 0.4
  const lightness = 0.22 + ((place * 0.569_840_29) % 1) * 0.12
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const channel = (offset: number) => {
    const k = (offset + hue / 30) % 12
    const value = lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(0)}${channel(8)}${channel(4)}`
}
