/** What is asked of the data hangs on which data they are: a national number is nobody's first question. */
const hanging = /nationalNumber|identifiability/

/** Lifts a question on which others hang above them, where it is missing too; the weights are by path. */
export function leadingFirst(weights: Map<string, number>): Map<string, number> {
  const led = new Map(weights)
  for (const [path, weight] of weights) {
    const leading = path.replace(hanging, 'types')
    const own = led.get(leading) ?? Infinity
    if (leading !== path && own <= weight) {
      led.set(leading, Math.round((weight + 0.01) * 100) / 100)
    }
  }
  return led
}
