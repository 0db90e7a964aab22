import { stands } from '../handler/standing-handler.ts'

/** What a dossier must fulfil to be shown in the queue, beside being open; null asks nothing. */
export interface QueueConditions {
  readonly statuses: readonly string[] | null
  /** Kinds of duty of which at least one still runs. */
  readonly dutyKinds: readonly string[] | null
  readonly dueUntil: string | null
  readonly handlerId: string | null
}

/** Numbers values in the order in which a statement takes them. */
export class Values {
  readonly list: unknown[]

  constructor(first: readonly unknown[] = []) {
    this.list = [...first]
  }

  /** The place of a value, `$3`. */
  place(value: unknown): string {
    this.list.push(value)
    return `$${this.list.length}`
  }
}

/** The conditions on `i`, each begun with AND; nothing where nothing is asked, so that the whole queue keeps its statement. */
export function conditionsOf(
  { statuses, dutyKinds, dueUntil, handlerId }: QueueConditions,
  values: Values,
): string {
  const sameDossier = (alias: string) =>
    `${alias}.organisation_id = i.organisation_id AND ${alias}.incident_id = i.id`
  return [
    statuses && ` AND i.status = ANY (${values.place(statuses)}::text[])`,
    dueUntil && ` AND i.due_at <= ${values.place(dueUntil)}::timestamptz`,
    dutyKinds &&
      ` AND EXISTS (SELECT 1 FROM duty d WHERE ${sameDossier('d')} AND d.state IN ('running', 'overdue') AND d.kind = ANY (${values.place(dutyKinds)}::text[]))`,
    handlerId &&
      ` AND EXISTS (SELECT 1 FROM handler h WHERE ${sameDossier('h')} AND h.user_id = ${values.place(handlerId)} AND ${stands('h')})`,
  ]
    .filter(Boolean)
    .join('')
}
