import { sectionOfSaid, type SaidField } from '@lekboek/domain/breach'
import { TakeOverDocument } from '../../generated/graphql.ts'
import { useCommand } from '../../graphql/useCommand.ts'
import { useProblems } from '../../graphql/useProblems.ts'
import { useDossier, useReadAgain } from '../incident/useDossier.ts'
import { useRegister } from '../register/useRegister.ts'

/** Takes chosen fields of a version over into the facts; where somebody saved meanwhile the dossier is read anew. */
export function useTakeOver() {
  const register = useRegister()
  const dossier = useDossier()
  const readAgain = useReadAgain()
  const command = useCommand(TakeOverDocument)
  const problems = useProblems(command.failure, [])

  async function takeOver(
    reportId: string,
    serial: number,
    fields: readonly SaidField[],
  ): Promise<'done' | 'stale' | 'refused'> {
    const sections = [...new Set(fields.map(sectionOfSaid))]
    const versions = sections.map((section) => ({ section, version: dossier.value.facts[section].version }))
    const outcome = await command.run({
      organisation: register.value.organisation.id,
      input: { reportId, serial, fields: [...fields], versions },
    })
    if (outcome.isDone) return 'done'
    if (outcome.failure.kind !== 'conflict') return 'refused'
    await readAgain()
    return 'stale'
  }
  return { takeOver, isRunning: command.isRunning, problems }
}
