import { randomInt } from 'node:crypto'
import { sealedNumbers } from '@lekboek/domain'
import { isGivenNumber, type Register } from '@lekboek/database'

/** A number for a sealed dossier that no other of its year has. By chance: one in a row would tell how many there are. */
export function drawSealedNumber(register: Register, year: number): Promise<number> {
  return register.throughSeals(async () => {
    for (;;) {
      const sequence = -randomInt(sealedNumbers.from, sealedNumbers.to + 1)
      if (!(await isGivenNumber(register, year, sequence))) return sequence
    }
  })
}
