// The check that is off from the start, where a whole file of tests is to notice it; none otherwise.
const off = process.env.LEKBOEK_CHECK
globalThis.lekboekOff = off === undefined ? null : Number(off)
globalThis.lekboekMet = new Set()
globalThis.lekboekCheck = (number, answer) => {
  globalThis.lekboekMet.add(number)
  return globalThis.lekboekOff === number ? false : answer
}
