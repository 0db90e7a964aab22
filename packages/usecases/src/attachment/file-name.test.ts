import { expect, test } from 'vitest'
import { fileName } from './file-name.ts'

const pdf = { mediaType: 'application/pdf', endings: ['pdf'] }
const jpeg = { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] }
const text = { mediaType: 'text/plain', endings: ['txt', 'log'] }

test.each([
  ['brief.pdf', pdf, 'brief.pdf'],
  ['FOTO.JPEG', jpeg, 'FOTO.JPEG'],
  ['verslag', pdf, 'verslag.pdf'],
  ['foto.jpg', pdf, 'foto.jpg.pdf'],
  ['lijst.html', text, 'lijst.html.txt'],
  ['../../etc/passwd', text, 'passwd.txt'],
  ['C:\\Users\\an\\brief.pdf', pdf, 'brief.pdf'],
  ['..', text, 'file.txt'],
  ['', pdf, 'file.pdf'],
  ['.htaccess', text, 'htaccess.txt'],
  ['brief\u202efdp.exe', pdf, 'brieffdp.exe.pdf'],
  ['a\u200b\u0000\nb.pdf', pdf, 'ab.pdf'],
  ['=cmd|calc.pdf', pdf, '=cmd_calc.pdf'],
  ['<img src=x onerror=alert(1)>.pdf', pdf, '_img src=x onerror=alert(1)_.pdf'],
  ['half\ud800.pdf', pdf, 'half.pdf'],
  ['e\u0301.pdf', pdf, 'é.pdf'],
  [`${'a'.repeat(300)}.pdf`, pdf, `${'a'.repeat(150)}.pdf`],
])('%j becomes a name: %#', (sent, kind, name) => {
  expect(fileName(sent, kind)).toBe(name)
})
