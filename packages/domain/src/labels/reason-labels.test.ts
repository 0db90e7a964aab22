import { expect, test } from 'vitest'
import { reasonRows } from '../weighing/reason-rows.ts'
import { reasonLabels } from './reason-labels.ts'

// A reader met "raises the risk: the loss was only an inconvenience".
test.each(reasonRows.filter(({ direction }) => direction === 'raises').map(({ code }) => code))(
  'what raises the risk is not made small: %s',
  (code) => {
    expect(reasonLabels[code].nl).not.toMatch(/\b(alleen|slechts|enkel|maar|nauwelijks)\b/i)
    expect(reasonLabels[code].en).not.toMatch(/\b(only|merely|just|hardly)\b/i)
  },
)
