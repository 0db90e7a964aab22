import type { Shape } from '../selection/selection.ts'

/** The sections of the facts as they are stored, content and all. */
export const sectionShape: Shape = {
  table: 'incident_section',
  fields: {
    section: '@.section',
    version: '@.version',
    content: '@.content',
    changedAt: '@.changed_at',
    changedBy: '@.changed_by',
  },
}
