import { attachmentShape } from '../attachment/attachment.shape.ts'
import type { Shape } from '../selection/selection.ts'

const deliveryShape: Shape = {
  table: 'delivery',
  fields: {
    id: '@.id',
    controllerId: '@.controller_id',
    controllerName: '@.controller_name',
    state: '@.state',
    termHours: '@.term_hours',
    dueAt: '@.due_at',
    peopleCount: '@.people_count',
    note: '@.note',
    sentAt: '@.sent_at',
    deliveredAt: '@.delivered_at',
    receiptConfirmedAt: '@.receipt_confirmed_at',
  },
  relations: {
    attachments: () => ({
      shape: attachmentShape,
      on: '@.delivery_id = @parent.id',
      orderBy: '@.added_at, @.id',
      many: true,
    }),
  },
}

/** A processor's breaches as they are read. */
export const breachShape: Shape = {
  table: 'breach',
  fields: {
    id: '@.id',
    organisationId: '@.organisation_id',
    number: '@.number',
    title: '@.title',
    version: '@.version',
    awareAt: '@.aware_at',
    occurredFromAt: '@.occurred_from_at',
    occurredToAt: '@.occurred_to_at',
    description: '@.description',
    dataTypes: '@.data_types',
    measures: '@.measures',
    systems: '@.systems',
    contact: '@.contact',
    createdAt: '@.created_at',
    // The shortest contract term among the controllers that have not received it yet.
    dueAt:
      '(SELECT min(d.due_at) FROM delivery d WHERE d.organisation_id = @.organisation_id AND d.breach_id = @.id AND d.delivered_at IS NULL)',
  },
  relations: {
    attachments: () => ({
      shape: attachmentShape,
      on: '@.breach_id = @parent.id',
      orderBy: '@.added_at, @.id',
      many: true,
    }),
    deliveries: () => ({
      shape: deliveryShape,
      on: '@.breach_id = @parent.id',
      orderBy: '@.controller_name, @.id',
      many: true,
    }),
  },
}
