import { withdrawnAt } from './received-version.shape.ts'

/** The first version of a report (`p`): when it became available decides whether it came in time. */
const first = (p: string) =>
  `received_version f WHERE f.organisation_id = ${p}.organisation_id AND f.report_id = ${p}.id AND f.serial = 1`

/** Whether a processor's report came within the hours of its contract; null where that names none. */
export const cameInTime = (p: string) =>
  `(SELECT f.arrived_at <= f.aware_at + ${p}.contract_term_hours * interval '1 hour' FROM ${first(p)})`

/** Elapsed hours from the processor's awareness until its report was available. */
export const hoursUntilTold = (p: string) =>
  `(SELECT greatest(0, extract(epoch FROM f.arrived_at - f.aware_at) / 3600) FROM ${first(p)})`

/** Whether receipt of a version is still to be confirmed; of what was withdrawn nobody need. */
export const isUnconfirmed = (p: string) =>
  `(${withdrawnAt(p)} IS NULL AND EXISTS (SELECT 1 FROM received_version u
    WHERE u.organisation_id = ${p}.organisation_id AND u.report_id = ${p}.id AND u.confirmed_at IS NULL))`
