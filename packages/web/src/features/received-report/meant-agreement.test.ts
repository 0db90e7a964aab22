import { expect, test } from 'vitest'
import { meantAgreement } from './meant-agreement.ts'

const one = (
  id: string,
  processorName: string,
  contactEmail: string | null,
  night: string | null = null,
) => ({
  ...{ id, processorName, contactEmail, emergencyDay: null },
  emergencyNight: night === null ? null : { name: null, phone: null, email: night },
})
const print = one('print', 'Drukkerij Inkt', 'druk@inkt.example', 'nacht@wacht.example')
const cloud = one('cloud', 'Wolk nv', 'soc@wolk.example')
const cloudAgain = one('cloud-2', 'Wolk nv', 'backup@wolk.example')
const alone = one('alone', 'Jan', 'jan@gmail.com')
const all = [print, cloud, cloudAgain, alone]
const meant = (senders: string[], named: string[] = [], agreements = all) =>
  meantAgreement(agreements, { senders, named })

test.each([
  ['the address of its contact', ['druk@inkt.example'], [], { id: 'print', by: 'address' }],
  ['that of the night', ['nacht@wacht.example'], [], { id: 'print', by: 'address' }],
  ['an address, though others share its domain', ['soc@wolk.example'], [], { id: 'cloud', by: 'address' }],
  ['a domain that is its own', ['iemand@inkt.example'], [], { id: 'print', by: 'domain' }],
  ['the processor that the dossier names', [], ['drukkerij inkt '], { id: 'print', by: 'dossier' }],
  ['a letter before what the dossier names', ['druk@inkt.example'], ['Jan'], { id: 'print', by: 'address' }],
])('is the one of %s', (_, senders, named, expected) => {
  expect(meant(senders, named)).toEqual(expected)
})

test.each([
  ['a domain of two agreements', ['iemand@wolk.example'], []],
  ['and then not by the dossier either', ['iemand@wolk.example'], ['Jan']],
  ['a processor with two agreements', [], ['Wolk nv']],
  ['letters of two', ['druk@inkt.example', 'soc@wolk.example'], []],
  ['two processors in one dossier', [], ['Jan', 'Drukkerij Inkt']],
  ['a domain that everybody writes from', ['piet@gmail.com'], []],
  ['nobody', [], []],
])('is not guessed by %s', (_, senders, named) => {
  expect(meant(senders, named)).toBeNull()
})
