import { restsOn } from './rests-on.ts'
import type { Shape } from '../selection/selection.ts'
import { dutyShape } from '../duty/duty.shape.ts'
import { awarenessShape } from '../awareness/awareness.shape.ts'
import { withdrawnAt } from '../received-report/received-version.shape.ts'
import { reportShape } from '../report/report.shape.ts'
import { assessmentShape } from '../assessment/assessment.shape.ts'
import { decisionShape } from '../decision/decision.shape.ts'
import { notificationShape } from '../notification/notification.shape.ts'
import { communicationShape } from '../communication/communication.shape.ts'
import { attachmentShape } from '../attachment/attachment.shape.ts'
import { isOfWithdrawn } from '../attachment/sent-files.ts'
import { measureShape } from '../measure/measure.shape.ts'
import { dutyReportShape } from '../duty-report/duty-report.shape.ts'
import { stands } from '../handler/standing-handler.ts'
import { sectionShape } from './section.shape.ts'
import { numberText } from './number-text.ts'
import {
  isReader,
  keyRefusalShape,
  namedPersonShape,
  sealShape,
  wasNamed,
  wasThere,
} from '../seal/seal.shape.ts'
import { breakGlassShape } from '../break-glass/break-glass.shape.ts'
import { journalShape } from '../journal/journal.shape.ts'
import {
  bringingShape,
  broughtInShape,
  broughtIntoShape,
  isInside,
  isThere,
} from '../together/bringing.shape.ts'
import { isValidAt } from '../door/valid-at.ts'

/** What the organisation was called at an instant, where it is called otherwise today. */
const nameThen = (
  at: string,
) => `(SELECT n.value FROM identifier n JOIN organisation o ON o.id = n.organisation_id
  WHERE n.organisation_id = @.organisation_id AND n.kind = 'name' AND ${isValidAt('n', at)} AND n.value <> o.name)`

/** Whether the sealed dossier is there for the reader through a name, and was not merely opened for them in need. */
const isNamed = "@parent.seen_by ?| string_to_array(current_setting('app.ways', true), ',')"

/**
 * Whether something came about under a seal that names the reader: under the one that stands, or for those of whom `standing` says so, or
 * under one that named them when it was lifted, as far as `lifted` says.
 */
const underSeal = (at: string, { standing = isNamed, lifted = 'true' } = {}) =>
  `EXISTS (SELECT 1 FROM seal s WHERE s.organisation_id = @.organisation_id AND s.incident_id = @parent.id AND s.sealed_at <= ${at}
    AND ((s.lifted_at IS NULL AND (${standing})) OR (s.lifted_at IS NOT NULL AND ${lifted} AND s.lifted_at >= ${at} AND ${wasNamed('s')})))`

/** The dossier as it is read, with all that hangs on it. */
export const incidentShape: Shape = {
  table: 'incident',
  fields: {
    id: '@.id',
    organisationId: '@.organisation_id',
    reference: '@.reference',
    title: '@.title',
    status: '@.status',
    source: '@.source',
    incidentType: '@.incident_type',
    processorName: '@.processor_name',
    hasWithdrawnReport: `EXISTS (SELECT 1 FROM report p WHERE p.organisation_id = @.organisation_id AND p.incident_id = @.id
      AND ${withdrawnAt('p')} IS NOT NULL)`,
    contractTermHours: '@.contract_term_hours',
    ruleSetId: '@.rule_set_id',
    createdAt: '@.created_at',
    reportedAt: '@.reported_at',
    occurredAt: '@.occurred_at',
    detectedAt: '@.detected_at',
    awareAt: '@.aware_at',
    decidedAt: '@.decided_at',
    notifiedAt: '@.notified_at',
    toldAt: '@.told_at',
    closedAt: '@.closed_at',
    nameThen: nameThen('COALESCE(@.closed_at, @.dismissed_at)'),
    dismissedAt: '@.dismissed_at',
    dismissedReason: '@.dismissed_reason',
    closedSettings: '@.closed_settings',
    dueAt: '@.due_at',
    dueKind: '@.due_kind',
    proposedAwareAt: '@.proposed_aware_at',
    provisionalDueAt: '@.provisional_due_at',
    lawDueAt: '@.law_due_at',
    isHint: '@.is_hint',
    nextStep: '@.next_step',
    peopleCount: '@.people_count',
    // The upper bound stands in the facts alone; it counts only beside a number that is called approximate.
    peopleCountMax: `(SELECT (s.content->>'countMax')::integer FROM incident_section s WHERE s.organisation_id = @.organisation_id
      AND s.incident_id = @.id AND s.section = 'people' AND s.content->>'countKind' = 'approximate')`,
    risk: '@.risk',
    authorityChoice: '@.authority_choice',
    peopleChoice: '@.people_choice',
    version: '@.version',
    restsOn: restsOn('@'),
    number: numberText,
    isSealed: '(@.seen_by IS NOT NULL)',
    // A number by chance that a lifted seal left: told to those alone whom it named. To everybody, it would be missing to whom it tells
    // that they had been left out.
    formerReference: `CASE WHEN @.seen_by IS NOT NULL OR @.former_reference NOT LIKE '%-S______' OR (SELECT ${wasNamed('s')} FROM seal s
      WHERE s.organisation_id = @.organisation_id AND s.incident_id = @.id AND s.lifted_at IS NOT NULL ORDER BY s.lifted_at DESC, s.id DESC LIMIT 1)
      THEN @.former_reference END`,
    glassUntil: '@.glass_until',
    namedIds: `CASE WHEN @.seen_by IS NOT NULL THEN ARRAY(SELECT h.user_id FROM named_person h WHERE h.organisation_id = @.organisation_id AND h.incident_id = @.id) END`,
    handlerNames: `ARRAY(SELECT h.user_name FROM handler h WHERE h.organisation_id = @.organisation_id AND h.incident_id = @.id AND ${stands('h')} ORDER BY h.user_name)`,
    openMeasures:
      '(SELECT count(*)::int FROM measure m WHERE m.organisation_id = @.organisation_id AND m.incident_id = @.id AND m.done_at IS NULL)',
    takenSteps:
      'ARRAY(SELECT COALESCE(m.step, m.template_step::text) FROM measure m WHERE m.organisation_id = @.organisation_id AND m.incident_id = @.id AND (m.step IS NOT NULL OR m.template_step IS NOT NULL))',
    handlerIds: `ARRAY(SELECT h.user_id FROM handler h WHERE h.organisation_id = @.organisation_id AND h.incident_id = @.id AND ${stands('h')})`,
  },
  relations: {
    duties: () => ({
      shape: dutyShape,
      on: '@.incident_id = @parent.id',
      orderBy: '@.due_at, @.key',
      many: true,
    }),
    awareness: () => ({
      shape: awarenessShape,
      on: '@.incident_id = @parent.id',
      orderBy: '@.version DESC',
      many: true,
    }),
    reports: () => ({
      shape: reportShape,
      on: '@.incident_id = @parent.id',
      orderBy: '@.reported_at, @.id',
      many: true,
    }),
    assessments: () => ({
      shape: assessmentShape,
      on: '@.incident_id = @parent.id',
      orderBy: '@.version DESC',
      many: true,
    }),
    decisions: () => ({
      shape: decisionShape,
      on: '@.incident_id = @parent.id',
      orderBy: '@.version DESC',
      many: true,
    }),
    notifications: () => ({
      shape: notificationShape,
      on: '@.incident_id = @parent.id',
      orderBy: '@.prepared_at, @.id',
      many: true,
    }),
    communications: () => ({
      shape: communicationShape,
      on: '@.incident_id = @parent.id',
      orderBy: '@.created_at, @.id',
      many: true,
    }),
    dutyReports: () => ({
      shape: dutyReportShape,
      on: '@.incident_id = @parent.id',
      orderBy: '@.created_at, @.id',
      many: true,
    }),
    measures: () => ({
      shape: measureShape,
      on: '@.incident_id = @parent.id',
      orderBy: '@.created_at, @.id',
      many: true,
    }),
    // Those of its reports too: one place to look. What was taken away stays listed.
    attachments: () => ({
      shape: attachmentShape,
      on: `(@.incident_id = @parent.id OR @.report_id IN (SELECT p.id FROM report p WHERE p.organisation_id = @.organisation_id AND p.incident_id = @parent.id))
        AND NOT ${isOfWithdrawn('@')}`,
      orderBy: '@.added_at, @.id',
      many: true,
    }),
    timeline: () => ({
      shape: journalShape,
      // That somebody asked in need may tell a key holder that it was not there for them: once the seal is lifted it is for
      // those whom it named, and that one missed it for nobody. What was hidden from somebody stays so.
      on: `@.incident_id = @parent.id AND (@.verb NOT LIKE 'breakGlass.%' OR (${underSeal('@.at', { lifted: "@.verb <> 'breakGlass.missed'" })}
        AND NOT EXISTS (SELECT 1 FROM break_glass b WHERE b.organisation_id = @.organisation_id AND b.id::text = @.body::json #>> '{summary,requestId}'
          AND NOT (${wasThere('b')}))))`,
      orderBy: '@.sequence DESC',
      many: true,
      limit: 200,
    }),
    namedPersons: () => ({
      shape: namedPersonShape,
      on: '@.incident_id = @parent.id',
      orderBy: '@.user_name, @.user_id',
      many: true,
    }),
    keyRefusals: () => ({
      shape: keyRefusalShape,
      on: '@.incident_id = @parent.id',
      orderBy: '@.user_name, @.user_id',
      many: true,
    }),
    glassBreaks: () => ({
      shape: breakGlassShape,
      on: `@.incident_id = @parent.id AND ${wasThere('@')} AND ${underSeal('@.confirmed_at', { standing: `${isNamed} OR ${isReader('@.asked_by')} OR ${isReader('@.confirmed_by')}` })}`,
      orderBy: '@.confirmed_at DESC, @.id DESC',
      many: true,
    }),
    seals: () => ({
      shape: sealShape,
      on: '@.incident_id = @parent.id',
      orderBy: '@.sealed_at DESC, @.id DESC',
      many: true,
    }),
    bringings: () => ({
      shape: bringingShape,
      on: '@.into_id = @parent.id AND @.ended_at IS NULL',
      orderBy: '@.brought_at, @.id',
      many: true,
    }),
    // Where one of the two is sealed, those alone whom that names know of the other.
    broughtInto: () => ({
      shape: broughtIntoShape,
      on: `@.incident_id = @parent.id AND @.ended_at IS NULL AND ${isThere('@.into_id')}`,
      orderBy: '@.brought_at',
      many: false,
    }),
    broughtIn: () => ({
      shape: broughtInShape,
      on: `${isInside('@', '@parent.id')} AND ${isThere('@.incident_id')}`,
      orderBy: '@.brought_at, @.id',
      many: true,
    }),
    sections: () => ({
      shape: sectionShape,
      on: '@.incident_id = @parent.id',
      orderBy: '@.section',
      many: true,
    }),
  },
}
