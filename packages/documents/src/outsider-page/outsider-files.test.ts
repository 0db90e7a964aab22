import { describe, expect, test } from 'vitest'
import { letterLanguages } from '../letter/letter.ts'
import { readPdf } from '../notification-document/pdf-reader.fixture.ts'
import { authorities } from '@lekboek/domain'
import { outsiderFollowPage } from './follow-page.ts'
import { outsiderFormPage } from './form-page.ts'
import { outsiderPoster } from './poster.ts'
import { outsiderReceiptFile } from './receipt-file.ts'
import { outsiderProblems, outsiderWords } from './outsider-words.ts'
import { privacyNotice } from './privacy-notice.ts'
import { privacyWords } from './privacy-words.ts'

const baseUrl = 'https://lekboek.example'
const contact = {
  dpo: { email: 'dpo@lindenrode.example', phone: '+32 (0)2 555 01 23' },
  ...{ email: 'info@lindenrode.example', phone: null, authority: 'VTC' },
}
const organisation = { name: 'Gemeente "<b>Lindenrode</b>" #set page', slug: 'lindenrode' }

describe.each(letterLanguages)('in %s', (language) => {
  const site = { language, organisation, timeZone: 'Europe/Brussels' }

  test('a poster fits on one page, with name, address and a square to scan', async () => {
    const {
      document,
      text,
      language: said,
      untagged,
      tags,
    } = await readPdf(await outsiderPoster({ site, baseUrl }))
    expect([document.numPages, said?.slice(0, 2), untagged]).toEqual([1, language, []])
    expect(text.replaceAll('\n', ' ')).toContain('<b>Lindenrode</b>" #set page')
    expect(text).toContain(`lekboek.example/meld/lindenrode/${language}`)
    expect(JSON.stringify(tags)).toContain(`https://lekboek.example/meld/lindenrode/${language}`)
  })

  test('a receipt is one page with the code and nothing of what was told', async () => {
    const view = { site, code: '1234567890123456', at: '2026-11-26T20:33:00.000Z', baseUrl }
    const pdf = await outsiderReceiptFile(view, 'pdf')
    const { document, text } = await readPdf(pdf.bytes)
    expect([document.numPages, text.includes('1234 5678 9012 3456')]).toEqual([1, true])
    const plain = Buffer.from((await outsiderReceiptFile(view, 'text')).bytes).toString()
    expect(plain).toContain('1234 5678 9012 3456')
    expect(plain).toContain(`/meld/lindenrode/${outsiderWords[language].followSegment}`)
  })

  test('a report that was passed on leads there with its receipt, in no address, and promises no answer here', () => {
    const { follow } = outsiderWords[language]
    const shown = (forwardedTo: { name: string; slug: string } | null) =>
      outsiderFollowPage({
        ...{ site, code: '1234567890123456', token: 't', photoToken: 'p', status: 'received', forwardedTo },
        ...{ toldAt: '2026-11-26T20:33:00.000Z', text: 'Een map.', messages: [], typed: '', problems: [] },
        sent: [],
      })
    const page = shown({ name: 'Oosterdonk', slug: 'oosterdonk' })
    expect(page).toContain(`action="/meld/oosterdonk/${outsiderWords[language].followSegment}"`)
    expect(page).toContain('name="code" value="1234567890123456"')
    expect(page).not.toMatch(/(?:href|action)="[^"]*1234/)
    expect([page.includes(follow.none), shown(null).includes(follow.none)]).toEqual([false, true])
  })

  test('the form shows each problem in words and escapes what was typed and what others are called', () => {
    for (const problem of outsiderProblems) {
      const page = outsiderFormPage({
        ...{ site, contact, introduction: '<script>1</script>', token: 't', challenge: '{"a":"\'"}' },
        typed: {
          ...{ kind: 'other', text: '</textarea><script>2</script>', place: '" onfocus="3' },
          ...{ toldWhen: '', name: '', contact: '', mayForward: false },
        },
        problems: [{ field: 'text', problem }],
      })
      expect(page).toContain(`<html lang="${language}">`)
      expect(page).not.toMatch(/<script>|<b>Lindenrode|" onfocus="3/)
      expect(page).toContain('href="#text"')
    }
  })

  test('what article 13 wants said names whom to reach and the authority, and nobody where none is known', () => {
    const notice = privacyNotice(site, contact)
    expect(notice).toContain('href="mailto:dpo@lindenrode.example"')
    expect(notice).toContain('href="tel:+3225550123"')
    expect(notice).not.toContain('info@lindenrode.example')
    const vtc = authorities.find(({ code }) => code === 'VTC')
    expect(notice).toContain(vtc?.name[language])
    expect(notice).not.toContain('<b>Lindenrode')
    const withoutDpo = privacyNotice(site, { ...contact, dpo: null, authority: 'OTHER' })
    expect(withoutDpo).toContain('href="mailto:info@lindenrode.example"')
    expect(withoutDpo).not.toContain(privacyWords[language].complaint)
    const unreached = privacyNotice(site, { dpo: null, email: null, phone: null, authority: 'GBA' })
    expect(unreached).not.toMatch(/mailto:|tel:/)
  })
})
