import { withdrawnAt } from './received-version.shape.ts'

/** The first version of a report (`p`): when it became available decides whether it came in time. */
const first = (p: string) =>
  `received_version f WHERE f.organisation_id = ${p}.organisation_id AND f.report_id = ${p}.id AND f.serial = 1`

/** Whether a processor's report came within the hours of its contract; null where that names none, or it was withdrawn since: it was for somebody else. */
export const cameInTime = (p: string) =>
  `(SELECT f.arrived_at <= f.aware_at + ${p}.contract_term_hours * interval '1 hour' FROM ${first(p)} AND ${withdrawnAt(p)} IS NULL)`

/** Elapsed hours from the processor's awareness until its report was available; null where it did not say since when it knew, or withdrew it. */
export const hoursUntilTold = (p: string) =>
  `(SELECT greatest(0, extract(epoch FROM f.arrived_at - f.aware_at) / 3600) FROM ${first(p)} AND f.aware_at IS NOT NULL AND ${withdrawnAt(p)} IS NULL)`

/** Which processor on the platform a report (`p`) came from: it sent it there, or the agreement names it under which somebody filed it. */
export const processorOf = (p: string) =>
  `COALESCE(${p}.processor_id, (SELECT a.processor_id FROM agreement a WHERE a.id = ${p}.agreement_id AND a.controller_id = ${p}.organisation_id))`

/** Whether a report (`p`) tells of a breach: a supplier that answers that none hits has no version. */
export const tellsOfBreach = (p: string) => `EXISTS (SELECT 1 FROM ${first(p)})`

/** Whether receipt of a version is still to be confirmed; of what was withdrawn nobody need, nor of what came by another way. */
export const isUnconfirmed = (p: string) =>
  `(${withdrawnAt(p)} IS NULL AND EXISTS (SELECT 1 FROM received_version u
    WHERE u.organisation_id = ${p}.organisation_id AND u.report_id = ${p}.id AND u.confirmed_at IS NULL
      AND u.kind NOT IN ('filed', 'answered')))`
