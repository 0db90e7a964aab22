import { numberText } from '../incident/number-text.ts'
import { sectionShape } from '../incident/section.shape.ts'
import type { Shape } from '../selection/selection.ts'

/** What the one that remains has to know of a dossier that was brought into it. */
export const bringingShape: Shape = {
  table: 'bringing',
  fields: { proposal: '@.proposal' },
}

/** Whether the other dossier is there for whoever reads: a sealed one is for those alone whom it names. */
export const isThere = (id: string): string =>
  `EXISTS (SELECT 1 FROM incident t WHERE t.organisation_id = @.organisation_id AND t.id = ${id})`

/** Whether a row says of a dossier that it was brought into this one, or into one that was. */
export const isInside = (row: string, into: string): string =>
  `${row}.id IN (WITH RECURSIVE inside AS (SELECT b.id, b.incident_id FROM bringing b WHERE b.organisation_id = ${row}.organisation_id AND b.into_id = ${into} AND b.ended_at IS NULL
    UNION SELECT b.id, b.incident_id FROM bringing b JOIN inside ON b.into_id = inside.incident_id WHERE b.organisation_id = ${row}.organisation_id AND b.ended_at IS NULL)
    SELECT inside.id FROM inside)`

/** The dossier at the end, however often that into which one was brought was brought into another. */
const endOf = (from: string) =>
  `(WITH RECURSIVE way AS (SELECT ${from} AS id, 0 AS step UNION ALL SELECT b.into_id, way.step + 1 FROM bringing b JOIN way ON b.incident_id = way.id
      WHERE b.organisation_id = @.organisation_id AND b.ended_at IS NULL) SELECT way.id FROM way ORDER BY way.step DESC LIMIT 1)`

const ofDossier = (id: string, what: string) =>
  `(SELECT ${what.replaceAll('@', 't')} FROM incident t WHERE t.organisation_id = @.organisation_id AND t.id = ${id})`

const act = { id: '@.id', at: '@.brought_at', byName: '@.brought_by_name', reason: '@.reason' }

/** Into which dossier one was brought, as its page says. */
export const broughtIntoShape: Shape = {
  table: 'bringing',
  fields: {
    ...act,
    incidentId: '@.into_id',
    number: ofDossier('@.into_id', numberText),
    reference: ofDossier('@.into_id', '@.reference'),
    title: ofDossier('@.into_id', '@.title'),
    endNumber: ofDossier(endOf('@.into_id'), numberText),
    endReference: ofDossier(endOf('@.into_id'), '@.reference'),
  },
}

/** A dossier that was brought into another, as the page of that one says, with what it said of the facts. */
export const broughtInShape: Shape = {
  table: 'bringing',
  fields: {
    ...act,
    incidentId: '@.incident_id',
    intoId: '@.into_id',
    number: ofDossier('@.incident_id', numberText),
    reference: ofDossier('@.incident_id', '@.reference'),
    title: ofDossier('@.incident_id', '@.title'),
    version: ofDossier('@.incident_id', '@.version'),
    reportedAt: ofDossier('@.incident_id', '@.reported_at'),
    awareAt: ofDossier('@.incident_id', '@.aware_at'),
  },
  relations: {
    sections: () => ({
      shape: sectionShape,
      on: '@.incident_id = @parent.incident_id',
      orderBy: '@.section',
      many: true,
    }),
  },
}
