import {
  askingRegistersStatement,
  inRegister,
  readPlatform,
  replaceBySealed,
  sealValue,
  selectUnsealed,
  systemActor,
  type Register,
  type UnsealedQuestion,
} from '@lekboek/database'
import type { SystemContext } from '../system-context.ts'
import { answerPlace, type SealedColumn } from './question-row.ts'

const atATime = 200

/**
 * Seals what suppliers wrote before it was kept sealed: register by register, a few at a time, and again from where it was after a
 * crash. @returns how many questions.
 */
export async function sealOlderAnswers({ database }: Pick<SystemContext, 'database'>): Promise<number> {
  const registers = await readPlatform<{ id: string }>(database, askingRegistersStatement())
  let count = 0
  for (const { id } of registers) {
    for (;;) {
      const sealed = await inRegister(database, systemActor, id, sealSome)
      count += sealed
      if (sealed < atATime) break
    }
  }
  return count
}

async function sealSome(register: Register): Promise<number> {
  const questions = await selectUnsealed(register, atATime)
  for (const question of questions) await sealOne(register, question)
  return questions.length
}

async function sealOne(register: Register, { id, draft, answer, contact }: UnsealedQuestion): Promise<void> {
  const sealed = (column: SealedColumn, text: string | null) =>
    text === null ? null : sealValue(register, answerPlace(id, column), text)
  await replaceBySealed(register, id, {
    draft: await sealed('sealed_draft', draft === null ? null : JSON.stringify(draft)),
    answer: await sealed('sealed_answer', answer),
    contact: await sealed('sealed_contact', contact),
  })
}
