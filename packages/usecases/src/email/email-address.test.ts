import { describe, expect, test } from 'vitest'
import { comparableEmail, readEmail } from './email-address.ts'

describe('an address', () => {
  test.each([
    ['Ann.Goossens@Lindenrode.Example', 'ann.goossens@lindenrode.example'],
    ['  ann+werk@lindenrode.example ', 'ann+werk@lindenrode.example'],
    ["o'neill@lindenrode.example", "o'neill@lindenrode.example"],
    ['info@m\u00fcnchen.example', 'info@xn--mnchen-3ya.example'],
    // The same two letters, typed as one sign or as two.
    ['info@mu\u0308nchen.example', 'info@xn--mnchen-3ya.example'],
    ['info@XN--MNCHEN-3YA.example', 'info@xn--mnchen-3ya.example'],
    // Full-width letters are what they say they are once the network has read them.
    ['ann@\uff4cindenrode.example', 'ann@lindenrode.example'],
    ['info@\u03b4\u03ae\u03bc\u03bf\u03c2.example', 'info@xn--jxalzmp.example'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(readEmail(typed)).toEqual({ address: kept })
    expect(comparableEmail(typed)).toBe(kept)
  })

  test.each([
    ['a Cyrillic a in the name', '\u0430nn@lindenrode.example'],
    ['a name wholly of letters that look Latin', '\u0441\u043e\u0440\u0430@lindenrode.example'],
    ['a Greek o in the domain', 'ann@lindenr\u03bfde.example'],
    ['a domain wholly of letters that look Latin', 'ann@\u0430\u0440\u0440\u04cf\u0435.example'],
    ['the same, as the network writes it', 'ann@xn--80ak6aa92e.example'],
    ['Greek and Cyrillic in one word', 'ann@\u03b4\u0434\u03bc.example'],
    ['full-width letters in the name', '\uff41nn@lindenrode.example'],
  ])('is refused for looking like another: %s', (_, typed) => {
    expect(readEmail(typed)).toEqual({ problem: 'lookAlike' })
  })

  test.each([
    [
      '',
      'ann',
      '@x.example',
      'ann@',
      'ann@x',
      'ann@@x.example',
      'a b@x.example',
      'ann@x_y.example',
      'ann@-x.example',
    ],
    [
      '.ann@x.example',
      'ann.@x.example',
      'a..n@x.example',
      '"ann"@x.example',
      'ann@[127.0.0.1]',
      'ann@127.0.0.1',
    ],
    ['a@x.example,b@x.example', '<ann@x.example>', 'ann@x.example\nBcc: b@x.example', 'andr\u00e9@x.example'],
    [`${'x'.repeat(65)}@x.example`, `ann@${'x.'.repeat(130)}example`, 'x'.repeat(100_000), 'a\0nn@x.example'],
  ])('is none: %s and the like', (...typed) => {
    for (const one of typed) expect(readEmail(one), one.slice(0, 50)).toEqual({ problem: 'notEmail' })
  })

  test('what is none is compared as it stands, and found nowhere', () => {
    expect(comparableEmail(' Andr\u00c9@x.example ')).toBe('andr\u00e9@x.example')
  })
})
