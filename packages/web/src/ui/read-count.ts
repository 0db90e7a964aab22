/** '1.200', '1 200' and '1200' are 1200; '' is null; '12.5', '-3' and 'some' are NaN. */
export function readCount(text: string): number | null {
  const tidy = text.trim()
  if (tidy === '') return null
  const isGrouped = /^\d{1,3}([.  ]\d{3})+$/.test(tidy)
  const digits = isGrouped ? tidy.replace(/\D/g, '') : tidy
  return /^\d{1,10}$/.test(digits) ? Number(digits) : Number.NaN
}
