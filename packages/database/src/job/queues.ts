/** Schema of the job queue's own tables. */
export const jobSchema = 'pgboss'

/** Every kind of job. Data of a job are ids only: a queue table is read by operators. */
export interface JobData {
  /** Bring one processor's report to one controller. */
  readonly 'deliver-breach': { readonly processorId: string; readonly deliveryId: string }
  /** Tell the processor that its controller confirmed receipt. */
  readonly 'confirm-delivery': {
    readonly processorId: string
    readonly deliveryId: string
    readonly confirmedAt: string
  }
}

export type JobName = keyof JobData

export const queueNames = ['deliver-breach', 'confirm-delivery'] as const satisfies readonly JobName[]

/** A job that fails is tried for about a day, ever more slowly, before it is given up and shown as failed. */
export const queueOptions = {
  retryLimit: 20,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 3600,
  /** A job of a process that was killed is free again after this; none of ours takes more than seconds. */
  expireInSeconds: 120,
}
