import { describe, expect, test } from 'vitest'
import {
  deputyNamedLetter,
  dossierOpenedLetter,
  factorsResetLetter,
  invitationLetter,
  newBrowserLetter,
  watchersLetter,
  passwordChangedLetter,
  passwordResetLetter,
  providerLinkedLetter,
  providerProofLetter,
  supplierAskedLetter,
} from './letters.ts'
import { letterLanguages, type LetterLanguage } from './letter.ts'

const link = 'https://lekboek.example/accept#0195a7c0-0000-7000-8000-000000000000.abc'
const invitation = (language: LetterLanguage, change = {}) =>
  invitationLetter({
    ...{
      language,
      timeZone: 'Europe/Brussels',
      organisation: 'Gemeente Lindenrode',
      invitedBy: 'Ann Goossens',
    },
    ...{ roles: ['dpo', 'handler'], expiresAt: '2026-11-25T12:00:00.000Z', link },
    ...change,
  })

describe.each(letterLanguages)('in %s', (language) => {
  const letters = [
    invitation(language),
    passwordResetLetter({
      ...{ language, timeZone: 'Europe/Brussels', name: 'Ann Goossens', link },
      expiresAt: '2026-11-25T12:00:00.000Z',
    }),
    passwordChangedLetter({
      ...{ language, timeZone: 'Europe/Brussels', name: 'Ann Goossens', link },
      changedAt: '2026-11-25T12:00:00.000Z',
    }),
    factorsResetLetter({
      ...{ language, timeZone: 'Europe/Brussels', name: 'Ann Goossens', link },
      resetAt: '2026-11-25T12:00:00.000Z',
    }),
    newBrowserLetter({
      ...{ language, timeZone: 'Europe/Brussels', name: 'Ann Goossens', link },
      ...{ browser: 'Firefox, Linux', enteredAt: '2026-11-25T12:00:00.000Z' },
    }),
    deputyNamedLetter({
      ...{ language, timeZone: 'Europe/Brussels', name: 'Ann Goossens', link },
      ...{ principal: 'Els Vermeulen', organisation: 'Gemeente Lindenrode' },
      ...{ from: '2026-11-25T12:00:00.000Z', until: '2026-12-25T12:00:00.000Z' },
    }),
    providerProofLetter({
      ...{ language, timeZone: 'Europe/Brussels', name: 'Ann Goossens', link },
      ...{ organisation: 'Gemeente Lindenrode', provider: 'login.lindenrode.example' },
      expiresAt: '2026-11-25T12:00:00.000Z',
    }),
    providerLinkedLetter({
      ...{ language, timeZone: 'Europe/Brussels', name: 'Ann Goossens', link },
      ...{ organisation: 'Gemeente Lindenrode', provider: 'login.lindenrode.example' },
      linkedAt: '2026-11-25T12:00:00.000Z',
    }),
    supplierAskedLetter({
      ...{
        language,
        timeZone: 'Europe/Brussels',
        organisation: 'Gemeente Lindenrode',
        service: 'Hosting',
        link,
      },
      dueAt: '2026-11-25T12:00:00.000Z',
    }),
    dossierOpenedLetter({
      ...{ language, timeZone: 'Europe/Brussels', name: 'Ann Goossens', link },
      ...{ organisation: 'Gemeente Lindenrode', openedAt: '2026-11-25T12:00:00.000Z' },
    }),
    ...(
      [
        'keyHoldersAppointed',
        'breakGlassAsked',
        'breakGlassMissed',
        'breakGlassRefused',
        'readLogAsked',
        'serviceEnds',
        'providerChanged',
        'providerWaits',
        'apiTokenWaits',
        'mergerWaits',
        'providerRefused',
        'apiTokenRefused',
        'mergerRefused',
        'reportWaits',
        'replyWaits',
        'processorReported',
        'reportUpdated',
        'reportWithdrawn',
        'questionAnswered',
        'questionWaits',
        'adviceWaits',
        'decisionWaits',
        'deputyGiven',
        'mandateGiven',
        'mandateHeld',
        'nameWithheld',
        'agreementChanged',
        'agreementAdded',
        'agreementObjected',
        'supplierWrote',
        'answerClaimed',
        'claimConfirmed',
        'claimRefused',
        'numbersMissing',
        'outsiderWrote',
        'forwardReturned',
      ] as const
    ).map((about) =>
      watchersLetter({
        ...{ about, language, timeZone: 'Europe/Brussels', name: 'Ann Goossens', link },
        ...{ organisation: 'Gemeente Lindenrode', happenedAt: '2026-11-25T12:00:00.000Z' },
      }),
    ),
  ]

  test('no subject names anybody or any organisation', () => {
    for (const { subject } of letters) expect(subject).not.toMatch(/Ann|Goossens|Lindenrode|\d/)
    expect(new Set(letters.map(({ subject }) => subject)).size).toBe(letters.length)
  })

  test('text and page say the same, in the language that the page declares', () => {
    for (const { text, html, subject } of letters) {
      expect(html).toContain(`<html lang="${language}">`)
      expect(html).toContain(`<title>${subject}</title>`)
      const said = html.replaceAll(/<head>.*<\/head>|<[^>]+>/gs, ' ').replaceAll('&#39;', "'")
      for (const line of text.split('\n').filter((one) => one !== '')) {
        expect(said).toContain(line.replace(/:$/, ''))
      }
      expect(html).toContain(`<a href="${link}">`)
    }
  })

  test('the end is written as the reader’s clock shows it', () => {
    expect(invitation(language).text).toMatch(/13[:.]00/)
    expect(invitation(language).text).toMatch(/2026/)
  })
})

test('nothing that somebody is called gets out of its sentence', () => {
  const nasty = 'Ann"><img src=x onerror=alert(1)>\r\nBcc: everybody@x.example\u2028\u202egnp'
  const { subject, text, html } = invitation('nl', { organisation: nasty, invitedBy: nasty })
  expect(subject).toBe('Uitnodiging voor Lekboek')
  expect(html).not.toContain('<img')
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; Bcc: everybody@x.example gnp')
  expect(text).not.toMatch(/[\r\u2028\u202e]/)
  expect(text.split('\n').some((line) => line.startsWith('Bcc'))).toBe(false)
})
