import { attachmentShape } from '../attachment/attachment.shape.ts'
import { filedReportShape } from '../filed-report/filed-report.shape.ts'
import { isOfWithdrawn } from '../attachment/sent-files.ts'
import { outsiderReportShape } from '../outsider/outsider-report.shape.ts'
import { receivedVersionShape, withdrawnAt } from '../received-report/received-version.shape.ts'
import { processorQuestionShape } from '../processor-question/processor-question.shape.ts'
import type { Shape } from '../selection/selection.ts'

const additionShape: Shape = {
  table: 'report_addition',
  fields: { at: '@.added_at', text: '@.text' },
}

const replyShape: Shape = {
  table: 'report_reply',
  fields: {
    id: '@.id',
    at: '@.written_at',
    text: '@.text',
    authorName: '@.author_name',
    readAt: '@.read_at',
  },
}

/** Reports as they are read; the status says no more of the dossier than a reporter may know, and stays as it was
 * once that is sealed. */
export const reportShape: Shape = {
  table: 'report',
  fields: {
    id: '@.id',
    reference: '@.reference',
    source: '@.source',
    // What a processor withdrew is read on a request alone that leaves its trace.
    text: `CASE WHEN ${withdrawnAt('@')} IS NULL THEN @.text ELSE '' END`,
    place: '@.place',
    people: '@.people',
    noticedAt: '@.noticed_at',
    reportedAt: '@.reported_at',
    reporterName: '@.reporter_name',
    processorName: '@.processor_name',
    processorId: '@.processor_id',
    processorReference: '@.processor_reference',
    contractTermHours: '@.contract_term_hours',
    agreement: `(SELECT json_build_object('id', a.id, 'service', a.service, 'termHours', a.term_hours, 'until', a.valid_until)
      FROM agreement a WHERE a.id = @.agreement_id AND a.controller_id = @.organisation_id)`,
    withdrawnAt: withdrawnAt('@'),
    reporterId: '@.reporter_id',
    incidentId: '@.incident_id',
    // With which dossier it came, where that was brought into the one on which it hangs.
    cameWith: `(SELECT t.reference FROM bringing b JOIN incident t ON t.organisation_id = b.organisation_id AND t.id = b.incident_id
      WHERE b.organisation_id = @.organisation_id AND b.ended_at IS NULL AND @.id = ANY (b.report_ids) ORDER BY b.brought_at LIMIT 1)`,
    kind: '@.kind',
    answers: "COALESCE(@.answers, '[]'::jsonb)",
    writtenAt: '@.written_at',
    // Somebody has begun on it as soon as facts or awareness were recorded, whether or not they said so.
    status: `COALESCE((SELECT CASE i.status WHEN 'reported' THEN CASE WHEN i.aware_at IS NOT NULL OR EXISTS (
        SELECT 1 FROM incident_section s WHERE s.organisation_id = i.organisation_id AND s.incident_id = i.id AND s.changed_at > i.created_at
      ) THEN 'inInvestigation' ELSE 'received' END WHEN 'investigating' THEN 'inInvestigation' WHEN 'confirmed' THEN 'confirmedBreach'
      WHEN 'dismissed' THEN 'noBreach' ELSE 'closed' END
      FROM incident i WHERE i.organisation_id = @.organisation_id AND i.id = @.incident_id), @.status_when_sealed)`,
  },
  relations: {
    // A reporter reads this: nothing of why one was taken away.
    attachments: () => ({
      shape: attachmentShape,
      on: `@.report_id = @parent.id AND @.removed_at IS NULL AND NOT ${isOfWithdrawn('@')}`,
      orderBy: '@.added_at, @.id',
      many: true,
    }),
    replies: () => ({
      shape: replyShape,
      on: '@.report_id = @parent.id',
      orderBy: '@.written_at, @.id',
      many: true,
    }),
    outsider: () => ({
      shape: outsiderReportShape,
      on: '@.id = @parent.id',
      orderBy: '@.id',
      many: false,
    }),
    filed: () => ({
      shape: filedReportShape,
      on: '@.id = @parent.id',
      orderBy: '@.id',
      many: false,
    }),
    versions: () => ({
      shape: receivedVersionShape,
      on: '@.report_id = @parent.id',
      orderBy: '@.serial',
      many: true,
    }),
    questions: () => ({
      shape: processorQuestionShape,
      on: '@.report_id = @parent.id',
      orderBy: '@.asked_at, @.id',
      many: true,
    }),
    additions: () => ({
      shape: additionShape,
      on: '@.report_id = @parent.id',
      orderBy: '@.added_at',
      many: true,
    }),
  },
}
