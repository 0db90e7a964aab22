/** Schema of the job queue's own tables. */
export const jobSchema = 'pgboss'

/** Every kind of job. Data of a job are ids only: a queue table is read by operators. */
export interface JobData {
  /** Bring one message of a processor to one controller. */
  readonly 'deliver-dispatch': { readonly processorId: string; readonly dispatchId: string }
  /** Tell the processor that a message could not be brought. */
  readonly 'give-up-dispatch': JobData['deliver-dispatch']
  /** Tell the processor what its controller did with a message. */
  readonly 'mark-dispatch': {
    readonly processorId: string
    readonly dispatchId: string
    readonly mark: 'opened' | 'confirmed'
    readonly at: string
  }
  /** Bring a question of a controller to its processor, or what became of it since. */
  readonly 'ask-processor': { readonly registerId: string; readonly questionId: string }
  /** Tell the controller that its question could not be brought. */
  readonly 'give-up-question': JobData['ask-processor']
  /** Bring an answer of a processor to the register in which it was asked. */
  readonly 'deliver-answer': { readonly processorId: string; readonly answerId: string }
  /** Tell the processor that its answer could not be brought. */
  readonly 'give-up-answer': JobData['deliver-answer']
  /** Bring a report from outside to the organisation that it was meant for. */
  readonly 'forward-report': { readonly organisationId: string; readonly reportId: string }
  /** Give it back to the organisation that passed it on. */
  readonly 'give-up-forward': JobData['forward-report']
  /** Let a question stand with the processor that claimed it as it does with its controller. */
  readonly 'carry-claim': {
    readonly controllerId: string
    readonly processorId: string
    readonly questionId: string
  }
  /** Bring an answer that a processor gave in its own register to the controller. */
  readonly 'carry-answer': JobData['carry-claim']
  /** Keep that a question could not be brought to the processor that claimed it. */
  readonly 'give-up-claim': JobData['carry-claim']
  /** Tell the processor that its answer could not be brought to the controller. */
  readonly 'give-up-own-answer': JobData['carry-claim']
  /** Let an organisation's own columns say what its history says from an instant on. */
  readonly 'align-identity': { readonly organisationId: string; readonly at: string }
  /** End what ends in a merger, and hand on what goes on. */
  readonly 'carry-out-merger': { readonly mergerId: string }
  /** Bring one organisation what its umbrella pushed, or take it back where the push was undone. */
  readonly 'settle-push': { readonly umbrellaId: string; readonly targetId: string }
  /** Record that an organisation could not be reached. */
  readonly 'give-up-push': JobData['settle-push']
  /** Remove a sealed file that nobody uses any more. */
  readonly 'remove-blob': { readonly blobId: string }
  /** Tell a controller that agreements lack a number for an emergency. */
  readonly 'remind-of-numbers': { readonly organisationId: string }
  /** Send one letter of the outbox. */
  readonly 'send-mail': { readonly mailId: string }
  /** Record that a letter could not be sent. */
  readonly 'give-up-mail': JobData['send-mail']
}

export type JobName = keyof JobData

/** Every queue with the one in which a job ends that was tried to no avail; that one stands before it. */
export const queues: readonly { readonly name: JobName; readonly givenUp?: JobName }[] = [
  { name: 'give-up-dispatch' },
  { name: 'deliver-dispatch', givenUp: 'give-up-dispatch' },
  { name: 'mark-dispatch' },
  { name: 'give-up-question' },
  { name: 'ask-processor', givenUp: 'give-up-question' },
  { name: 'give-up-answer' },
  { name: 'deliver-answer', givenUp: 'give-up-answer' },
  { name: 'give-up-forward' },
  { name: 'forward-report', givenUp: 'give-up-forward' },
  { name: 'give-up-claim' },
  { name: 'carry-claim', givenUp: 'give-up-claim' },
  { name: 'give-up-own-answer' },
  { name: 'carry-answer', givenUp: 'give-up-own-answer' },
  { name: 'align-identity' },
  { name: 'carry-out-merger' },
  { name: 'give-up-push' },
  { name: 'settle-push', givenUp: 'give-up-push' },
  { name: 'remove-blob' },
  { name: 'remind-of-numbers' },
  { name: 'give-up-mail' },
  { name: 'send-mail', givenUp: 'give-up-mail' },
]

/** A job that fails is tried for about a day, ever more slowly, before it is given up and shown as failed. */
export const queueOptions = {
  retryLimit: 20,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 3600,
  /** A job of a process that was killed is free again after this; none of ours takes more than seconds. */
  expireInSeconds: 120,
}
