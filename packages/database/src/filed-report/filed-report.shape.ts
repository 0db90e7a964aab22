import type { Shape } from '../selection/selection.ts'

/** How a report of a processor came that somebody here filed. */
export const filedReportShape: Shape = {
  table: 'filed_report',
  fields: {
    arrivedAt: '@.arrived_at',
    arrivalHeader: '@.arrival_header',
    note: '@.note',
    filedAt: '@.filed_at',
    filedBy: '@.filed_by_name',
  },
}
