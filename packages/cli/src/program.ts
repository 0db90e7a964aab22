import { Command, Option } from 'commander'
import { rotateKeys } from './keys/rotate-keys.ts'
import { migrateOnly } from './migrate.ts'
import { reportMail } from './mail/report-mail.ts'
import {
  changeIdentityOf,
  endServiceOf,
  mergeInto,
  tellHistory,
  tellLookAlikes,
  withdrawMergerOf,
} from './organisation/life-verbs.ts'
import { addAgreementOf } from './organisation/agreement-verb.ts'
import { importFile } from './organisation/import-file.ts'
import { endSessions } from './person/end-sessions.ts'
import {
  addAdministratorOf,
  closeAccountOf,
  reopenAccountOf,
  resetFactorsOf,
  tellActs,
} from './person/person-verbs.ts'
import { serveApi, serveWorker } from './serve/apart.ts'
import { serve } from './serve/serve.ts'
import { changeMailDomain, confirmSet, forgetLink, setProviderFrom } from './provider/provider-verbs.ts'
import { readSettings } from './settings.ts'

/** The operator's verbs. */
export function program(env: NodeJS.ProcessEnv): Command {
  const lekboek = new Command('lekboek').description('The platform for personal-data-breach registers.')
  lekboek
    .command('serve')
    .description(
      'run API, web pages and worker in one process, on the embedded database unless DATABASE_URL is set',
    )
    .action(() => serve(readSettings(env)))
  lekboek
    .command('api')
    .description('run API and web pages against DATABASE_URL')
    .action(() => serveApi(readSettings(env)))
  lekboek
    .command('worker')
    .description('run jobs against DATABASE_URL')
    .action(() => serveWorker(readSettings(env)))
  lekboek
    .command('migrate')
    .description("bring the database to this version's schema")
    .action(() => migrateOnly(readSettings(env)))
  lekboek
    .command('mail')
    .description('say how the letters stand: waiting, sent, given up and why; by ids and codes')
    .option('--retry', 'let those that were given up be sent again', false)
    .action((options: { retry: boolean }) => reportMail(readSettings(env), options))
  lekboek
    .command('keys')
    .description('the keys under which files and sealed values are kept')
    .command('rotate')
    .description(
      'wrap the keys of organisations by another master key: the old one as for a start, the new one in LEKBOEK_NEW_MASTER_KEY; stop Lekboek first',
    )
    .action(() => rotateKeys(readSettings(env), env['LEKBOEK_NEW_MASTER_KEY']))
  addOrganisation(lekboek, env)
  addPerson(lekboek, env)
  addProvider(lekboek, env)
  return lekboek
}

function addPerson(lekboek: Command, env: NodeJS.ProcessEnv): void {
  const person = lekboek
    .command('person')
    .description('help people who cannot come in, and keep out who must not')
  person
    .command('reset-factors')
    .description(
      'take the app, the passkeys and the codes on paper from somebody who has lost them all; make sure first who asks',
    )
    .argument('<email>', 'the address that they sign in with')
    .requiredOption('--vouched-by <words>', 'who vouched for it and how you made sure; it is kept')
    .action((email: string, { vouchedBy }: { vouchedBy: string }) =>
      resetFactorsOf(readSettings(env), email, vouchedBy),
    )
  person
    .command('close')
    .description('let nobody in by an account any more: sessions and tokens end, and every way in is shut')
    .argument('<email>', 'the address that they sign in with')
    .requiredOption('--because <words>', 'why, and who asked for it; it is kept')
    .action((email: string, { because }: { because: string }) =>
      closeAccountOf(readSettings(env), email, because),
    )
  person
    .command('reopen')
    .description('let somebody in again whose account was closed')
    .argument('<email>', 'the address that they sign in with')
    .requiredOption('--because <words>', 'why, and who asked for it; it is kept')
    .action((email: string, { because }: { because: string }) =>
      reopenAccountOf(readSettings(env), email, because),
    )
  person
    .command('history')
    .description('say what was done to an account from here, when, and on whose word')
    .argument('<email>', 'the address that they sign in with')
    .action((email: string) => tellActs(readSettings(env), email))
  person
    .command('add-administrator')
    .description(
      'bring in the first person of an organisation, who invites the others; make sure first who they are',
    )
    .argument('<email>', 'the address that they will sign in with')
    .requiredOption('--organisation <slug>', 'the organisation')
    .requiredOption('--name <name>', 'first and family name')
    .requiredOption('--vouched-by <words>', 'who vouched for it and how you made sure; it is kept')
    .action((email: string, options: Parameters<typeof addAdministratorOf>[2]) =>
      addAdministratorOf(readSettings(env), email, options),
    )
  person
    .command('end-sessions')
    .description('sign somebody out everywhere, at once: a device was stolen, or an account misused')
    .argument('<email>', 'the address that they sign in with')
    .action((email: string) => endSessions(readSettings(env), email))
}

function addProvider(lekboek: Command, env: NodeJS.ProcessEnv): void {
  const provider = lekboek.command('provider').description("organisations' own identity providers")
  provider
    .command('set')
    .description('set the provider of an organisation; its secret is read from LEKBOEK_CLIENT_SECRET')
    .argument('<slug>', 'the organisation')
    .argument('<file>', 'JSON with preset, issuer, clientId and what else the API takes')
    .action((slug: string, file: string) =>
      setProviderFrom(readSettings(env), { slug, file, clientSecret: env['LEKBOEK_CLIENT_SECRET'] ?? null }),
    )
  provider
    .command('confirm')
    .description('stand behind what one person said of a provider; make sure of it with their DPO first')
    .argument('<slug>', 'the organisation')
    .action((slug: string) => confirmSet(readSettings(env), slug))
  for (const [name, isRemoved] of [
    ['add-domain', false],
    ['remove-domain', true],
  ] as const) {
    provider
      .command(name)
      .description(
        isRemoved
          ? "let a domain of e-mail be the organisation's no more"
          : "say that a domain of e-mail is the organisation's own; make sure of it first",
      )
      .argument('<slug>', 'the organisation')
      .argument('<domain>', 'such as town.example')
      .action((slug: string, domain: string) =>
        changeMailDomain(readSettings(env), { slug, domain, isRemoved }),
      )
  }
  provider
    .command('forget')
    .description('let the provider recognise somebody anew; make sure first who they are')
    .argument('<slug>', 'the organisation')
    .argument('<email>', 'the address that they have here')
    .action((slug: string, email: string) => forgetLink(readSettings(env), slug, email))
}

function addOrganisation(lekboek: Command, env: NodeJS.ProcessEnv): void {
  const organisation = lekboek
    .command('organisation')
    .description('bring organisations aboard, and keep up with what becomes of them')
  organisation
    .command('import')
    .description('bring the organisations of a file aboard; running it again changes only what changed')
    .argument('<file>', 'CSV (UTF-8, semicolons) or XLSX, with a header')
    .option('--dry-run', 'report what would happen and change nothing', false)
    .option('--umbrella <slug>', 'the organisation that they belong to')
    .option('--mean <name...>', "names that are meant although they cannot be told from another's")
    .action((file: string, options: { dryRun: boolean; umbrella?: string; mean?: string[] }) =>
      importFile(readSettings(env), {
        ...{ file, dryRun: options.dryRun, umbrella: options.umbrella ?? null },
        meant: options.mean ?? [],
      }),
    )
  organisation
    .command('look-alikes')
    .description('list organisations beside which one came aboard whose name cannot be told from theirs')
    .action(() => tellLookAlikes(readSettings(env)))
  organisation
    .command('add-agreement')
    .description('record that a processor works for a controller, as their agreement says')
    .argument('<slug>', 'the processor')
    .requiredOption('--for <slug>', 'the controller')
    .requiredOption('--service <words>', 'for what')
    .option('--hours <number>', 'within how many hours a breach is to be reported')
    .option('--emergency <words>', 'whom to reach when it burns')
    .action((slug: string, options: Parameters<typeof addAgreementOf>[2]) =>
      addAgreementOf(readSettings(env), slug, options),
    )
  addLife(organisation, env)
}

function addLife(organisation: Command, env: NodeJS.ProcessEnv): void {
  organisation
    .command('change')
    .description('change what an organisation is called or by which number it is known, from a day on')
    .argument('<slug>', 'the organisation, also by an old path')
    .option('--name <name>')
    .option('--slug <path>', 'acts at once; the old one leads on')
    .option('--kbo <number>', 'number in the Belgian register of enterprises')
    .option('--nis <code>')
    .option('--ovo <code>')
    .option('--from <day>', 'such as 2025-01-01; at once where left out')
    .option('--same-name', 'it is meant to be called like another organisation')
    .action((slug: string, options: Parameters<typeof changeIdentityOf>[2]) =>
      changeIdentityOf(readSettings(env), slug, options),
    )
  organisation
    .command('history')
    .description('say what an organisation is, was and will be called')
    .argument('<slug>', 'the organisation')
    .action((slug: string) => tellHistory(readSettings(env), slug))
  organisation
    .command('merge')
    .description('let organisations pass into another; make sure first that it was decided')
    .argument('<slugs...>', 'the organisations that pass')
    .requiredOption('--into <slug>', 'their successor')
    .requiredOption('--on <day>', 'such as 2025-01-01; it may be behind us')
    .option('--dry-run', 'say what would happen and change nothing', false)
    .action((slugs: string[], options: { into: string; on: string; dryRun: boolean }) =>
      mergeInto(readSettings(env), slugs, options),
    )
  organisation
    .command('withdraw-merger')
    .description('take the merger of an organisation back before its day')
    .argument('<slug>', 'the organisation that would pass')
    .action((slug: string) => withdrawMergerOf(readSettings(env), slug))
  organisation
    .command('end')
    .description('end the service of an organisation: from then on it is read only, and one day no more')
    .argument('<slug>', 'the organisation')
    .option('--on <day>', 'at once where left out')
    .option('--readable-until <day>', 'the first day on which nobody reads it')
    .addOption(
      new Option('--go-on', 'let it go on after all').default(false).conflicts(['on', 'readableUntil']),
    )
    .action((slug: string, options: Parameters<typeof endServiceOf>[2]) =>
      endServiceOf(readSettings(env), slug, options),
    )
}
