import { fieldLabel } from '@lekboek/domain/labels'
import { describe, expect, test } from 'vitest'
import { answering, firstNotification, laidOutFor } from './notification-document.fixture.ts'
import { notificationJson, notificationSchemaVersion } from './notification-json.ts'

describe('the dossier as JSON', () => {
  test('numbers, labels, keys and words', () => {
    const file: unknown = JSON.parse(notificationJson(firstNotification()))
    expect(file).toMatchObject({
      schema: 'lekboek-notification',
      schemaVersion: notificationSchemaVersion,
      generatedAt: '2026-11-21T09:20:00.000Z',
      reference: 'LIN 2026-014',
      phase: 'initial',
      awareAt: '2026-11-20T16:05:00.000Z',
      dueAt: '2026-11-23T16:05:00.000Z',
      fields: expect.arrayContaining([
        {
          field: 55,
          section: '3.2',
          label: fieldLabel(55).nl,
          type: 'multiSelect',
          isAsked: true,
          value: ['confidentiality', 'integrity'],
          valueLabel: ['Vertrouwelijkheid', 'Integriteit'],
          problem: null,
        },
        expect.objectContaining({ field: 90, value: null, valueLabel: null, problem: 'canFollow' }),
        expect.objectContaining({ field: 48, value: '2026-11-20T16:05:00.000Z', valueLabel: null }),
        expect.objectContaining({ field: 68, value: '1200', range: { from: 1200, to: 1500 } }),
        expect.objectContaining({ field: 5, isAsked: false }),
      ]),
    })
  })

  test('the order of the authority’s form, by number, with how sure it is', () => {
    const file: unknown = JSON.parse(notificationJson(laidOutFor('GBA')))
    expect(file).toMatchObject({
      layout: {
        certainty: 'B',
        sections: expect.arrayContaining([
          {
            heading: 'Bijlagen',
            questions: expect.arrayContaining([
              expect.objectContaining({ field: 125, key: null, certainty: 'S', value: null }),
            ]),
          },
        ]),
      },
    })
    expect(JSON.parse(notificationJson(firstNotification()))).toMatchObject({ layout: null })
  })

  test('two exports of one notification are the same file, however the view was put together', () => {
    const view = firstNotification()
    const shuffled = {
      ...Object.fromEntries(Object.entries(view).reverse()),
      ...view,
      fields: view.fields.map(({ problem, ...field }) => ({ problem, ...field })),
      timeLine: { duties: view.timeLine.duties.toReversed(), events: view.timeLine.events.toReversed() },
    }
    expect(notificationJson(shuffled)).toBe(notificationJson(view))
    expect(notificationJson(answering(92, 'anders'))).not.toBe(notificationJson(view))
  })

  test('text comes back letter by letter', () => {
    const value = 'a"b\\c\n\u0007 שלום 👨‍👩‍👧 #import </script>'
    const file: unknown = JSON.parse(notificationJson(answering(92, value)))
    expect(file).toMatchObject({
      fields: expect.arrayContaining([expect.objectContaining({ field: 92, value })]),
    })
  })

  test('what is not in the view is not in the file', () => {
    expect(notificationJson({ ...firstNotification(), ...{ secret: 'geheim' } })).not.toContain('geheim')
  })
})
