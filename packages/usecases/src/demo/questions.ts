import { findBreach } from '../breach/list-breaches.ts'
import { answerControllers } from '../delivery-question/answer-controllers.ts'
import { deliverAnswers } from '../delivery-question/deliver-answers.ts'
import { keepAnswer } from '../delivery-question/keep-answer.ts'
import { listControllerQuestions } from '../delivery-question/list-controller-questions.ts'
import { findIncident } from '../incident/find-incident.ts'
import type { Row } from '../input/row.ts'
import { askProcessor } from '../processor-question/ask-processor.ts'
import { bringQuestion } from '../processor-question/bring-question.ts'
import { readProcessorAnswers } from '../processor-question/read-processor-answers.ts'
import type { Stage } from './stage.ts'
import type { Dossier, Step } from './story.ts'

/** What a processor answers the first question that waits, and keeps to give it again. */
export interface AnswerScene {
  readonly processor: string
  readonly by: string
  readonly title: string
  readonly text: string
}

/** The controller asks its processor something; the same job as ever brings it there. */
export function asked(hours: number, text: string): Step {
  return {
    hours,
    async play(stage, dossier) {
      const organisation = stage.organisation(dossier.place)
      const { reportId } = await questionsOf(stage, dossier)
      await askProcessor(stage.officer(dossier.place), organisation, { reportId, text }, { id: true })
      await bring(stage, dossier)
    },
  }
}

/** The processor answers what waits, keeps its answer, and the controller reads it a while later. */
export function answered(hours: number, readAfter: number, scene: AnswerScene): Step[] {
  return [
    { hours, play: (stage) => answer(stage, scene) },
    {
      hours: hours + readAfter,
      async play(stage, dossier) {
        const { reportId } = await questionsOf(stage, dossier)
        const organisation = stage.organisation(dossier.place)
        await readProcessorAnswers(stage.officer(dossier.place), organisation, reportId)
        await bring(stage, dossier)
      },
    },
  ]
}

async function bring(stage: Stage, dossier: Dossier): Promise<void> {
  const { questions } = await questionsOf(stage, dossier)
  const registerId = stage.organisation(dossier.place)
  for (const questionId of questions) await bringQuestion(stage, { registerId, questionId })
}

async function questionsOf(stage: Stage, { place, number }: Dossier) {
  const selection = { reports: { id: true, processorId: true, questions: { id: true } } } as const
  const row = await findIncident(stage.officer(place), stage.organisation(place), number, selection)
  const report = rowsOf(row, 'reports').find(({ processorId }) => processorId !== null)
  if (!report) throw new Error(`${place} received nothing from a processor`)
  return {
    reportId: String(report['id']),
    questions: rowsOf(report, 'questions').map(({ id }) => String(id)),
  }
}

async function answer(stage: Stage, { processor, by, title, text }: AnswerScene): Promise<void> {
  const [contact, processorId] = [stage.as(by), stage.organisation(processor)]
  const { number, question } = await waitingFor(stage, processor, by)
  const { id: breachId } = await findBreach(contact, processorId, number, { id: true })
  await keepAnswer(contact, processorId, String(breachId), { title, text }, { id: true })
  const questions = [{ id: String(question['id']), version: Number(question['version']) }]
  await answerControllers(contact, processorId, String(breachId), { questions, text }, { id: true })
  const { edges } = await listControllerQuestions(
    contact,
    processorId,
    number,
    { first: 100 },
    { edges: { node: { answers: { id: true } } } },
  )
  const answers = edges.flatMap(({ node }) => rowsOf(node, 'answers').map(({ id }) => String(id)))
  await deliverAnswers(
    stage,
    answers.map((answerId) => ({ processorId, answerId })),
  )
}

async function waitingFor(stage: Stage, processor: string, by: string) {
  const number = stage.breaches.get(processor)
  if (number === undefined) throw new Error(`${processor} told nobody of a breach`)
  const page = { first: 1, isOpen: true }
  const { edges } = await listControllerQuestions(stage.as(by), stage.organisation(processor), number, page, {
    edges: { node: { id: true, version: true } },
  })
  const [first] = edges
  if (!first) throw new Error(`nobody asked ${processor} anything`)
  return { number, question: first.node }
}

function rowsOf(row: Row, field: string): readonly Row[] {
  const value = row[field]
  return Array.isArray(value) ? (value as readonly Row[]) : []
}
