import { isUuid, type AskedQuestion, type Register } from '@lekboek/database'
import { namedBesides, type CalledController } from '@lekboek/domain/breach'
import { invalid, notFound, refuseProblems } from '../refusal.ts'

/** So many are answered at once at most. */
const mostQuestions = 1000

type Select = (register: Register, breachId: string, ids: readonly string[]) => Promise<AskedQuestion[]>

/**
 * Questions of one breach by their ids.
 *
 * @throws {Refusal} notFound where one of them is not there; invalid for none, doubles, or too many.
 */
export async function askedQuestions(
  register: Register,
  breachId: string,
  ids: readonly string[],
  select: Select,
): Promise<readonly AskedQuestion[]> {
  if (!ids.every(isUuid)) throw notFound()
  if (ids.length > mostQuestions)
    throw invalid([{ path: 'questions', code: 'tooLong', params: { max: mostQuestions } }])
  const found = await select(register, breachId, ids)
  if (found.length < new Set(ids).size) throw notFound()
  refuseProblems([
    ...(ids.length === 0 ? [{ path: 'questions', code: 'required' } as const] : []),
    ...(new Set(ids).size < ids.length ? [{ path: 'questions', code: 'repeated' } as const] : []),
  ])
  return found
}

/** The controllers of the breach that an answer would name to the one that asked. */
export function namedTo(
  { controllerId }: AskedQuestion,
  text: string,
  controllers: readonly CalledController[],
): CalledController[] {
  return namedBesides(text, controllerId, controllers)
}
