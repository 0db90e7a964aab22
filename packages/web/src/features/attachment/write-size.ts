const kilo = 1000
const units = ['kilobyte', 'megabyte', 'gigabyte'] as const

/** How large a file is, as people say it: `2,4 MB`; `lessThan` says of one below a kilobyte that it is. */
export function writeSize(bytes: number, language: string, lessThan: (size: string) => string): string {
  if (bytes < kilo) return lessThan(writeSize(kilo, language, lessThan))
  const step = Math.min(Math.floor(Math.log10(bytes) / 3), units.length) - 1
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[step] ?? 'kilobyte',
    unitDisplay: 'short',
    maximumFractionDigits: step > 0 ? 1 : 0,
  }).format(bytes / kilo ** (step + 1))
}
