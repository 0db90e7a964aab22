import pg from 'pg'

/** How much the measured database holds. */
export interface Scale {
  readonly registers: number
  readonly dossiers: number
}

/** Registers of the measured consultant, evenly spread over all sizes. */
export const mandated = 200

/** Ids are derived from numbers, so that every program measured can name the same rows. */
export function idOf(kind: string, number: number): string {
  const hex = Buffer.from(
    `${kind}${String(number).padStart(15 - kind.length, '0')}`.padEnd(16, '.'),
  ).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The same derivation in SQL. */
const sqlId = (kind: string, number: string) =>
  `encode(convert_to(rpad('${kind}' || lpad((${number})::text, ${15 - kind.length}, '0'), 16, '.'), 'UTF8'), 'hex')::uuid`

const org = sqlId('org', 'd.org')
const incident = sqlId('inc', 'd.n')

/**
 * Fills an empty, migrated database: registers of skewed sizes, dossiers with sections, duties, three measures, one
 * notification and so on. Written by the server's own account, past row-level security: this is measuring material.
 */
export async function fill(client: pg.Client, scale: Scale, log: (line: string) => void): Promise<void> {
  for (const [name, statement] of statements(scale)) {
    const started = performance.now()
    await client.query(statement)
    log(`  ${name} (${Math.round(performance.now() - started)} ms)`)
  }
}

function statements({ registers, dossiers }: Scale): [string, string][] {
  return [
    ['people', people],
    ['organisations', organisations(registers)],
    ['mandates', mandates(registers)],
    ['plan', plan(registers, dossiers)],
    ['incidents', incidents],
    ['sections', sections],
    ['duties', duties],
    ['measures', measures],
    ['notifications', notifications],
    ['reports', reports],
    ['awareness', awareness],
    ['assessments', assessments],
    ['decisions', decisions],
    ['communications', communications],
    ['journal', journal],
    ['journal heads', heads],
    ['statistics', 'ANALYZE'],
  ]
}

const people = `INSERT INTO "user" (id, name, email, email_verified, created_at, updated_at)
  VALUES ('dpo', 'Bente Meting', 'dpo@meting.example', true, '2026-01-01', '2026-01-01'),
         ('consultant', 'Corneel Meting', 'consultant@meting.example', true, '2026-01-01', '2026-01-01')`

const organisations = (registers: number) => `
  INSERT INTO organisation (id, slug, name, kinds, form, languages, default_authority, time_zone, country, colour, prefix,
      decides, investigation_hours, people_target_hours, valid_from, created_at)
  SELECT ${sqlId('org', 'n')}, 'meting-' || n, 'Metingem ' || n, CASE n WHEN 0 THEN '{consultancy}' ELSE '{controller}' END::text[],
      'gemeente', '{nl}', 'GBA', 'Europe/Brussels', 'BE', '#1d4ed8', 'M' || n, 'decider', 24, 72, '2020-01-01', '2020-01-01'
    FROM generate_series(0, ${registers}) n`

const mandates = (registers: number) => `
  WITH client AS (SELECT n FROM generate_series(1, ${registers}, greatest(1, ${registers} / ${mandated})) n LIMIT ${mandated}),
  given AS (
    INSERT INTO mandate (id, client_id, consultancy_id, scope, may_decide, valid_from, granted_by, created_at)
    SELECT ${sqlId('man', 'n')}, ${sqlId('org', 'n')}, ${sqlId('org', '0')}, 'dpo', false, '2026-01-01', 'dpo', '2026-01-01' FROM client
    RETURNING id),
  member AS (
    INSERT INTO membership (id, user_id, organisation_id, role, valid_from, created_at)
    VALUES (${sqlId('mem', '1')}, 'dpo', ${sqlId('org', '41')}, 'dpo', '2026-01-01', '2026-01-01'),
           (${sqlId('mem', '3')}, 'dpo', ${sqlId('org', '40')}, 'dpo', '2026-01-01', '2026-01-01'),
           (${sqlId('mem', '2')}, 'consultant', ${sqlId('org', '0')}, 'reporter', '2026-01-01', '2026-01-01'))
  INSERT INTO mandate_assignment (mandate_id, user_id, assigned_by, created_at) SELECT id, 'consultant', 'dpo', '2026-01-01' FROM given`

/** Sizes fall like 1/rank: a few large registers, a long tail. */
const plan = (registers: number, dossiers: number) => `
  CREATE TABLE bench_plan AS
  WITH weight AS (SELECT k, power(k, -0.7) AS w FROM generate_series(1, ${registers}) k),
  size AS (SELECT k, greatest(5, round(w * ${dossiers} / (SELECT sum(w) FROM weight)))::int AS size FROM weight)
  SELECT row_number() OVER ()::int AS n, k AS org, s AS sequence, timestamptz '2026-11-22 08:00Z' - (s * 1500 % 2600000) * interval '1 minute' AS at
    FROM size, generate_series(1, size) s`

const incidents = `
  INSERT INTO incident (organisation_id, id, year, sequence, reference, title, status, source, version, incident_type, rule_set_id,
      created_at, created_by, reported_at, occurred_at, detected_at, aware_at, decided_at, notified_at, due_at, due_kind, next_step,
      people_count, risk, authority_choice, people_choice, description)
  SELECT ${org}, ${incident}, 2026, d.sequence, 'M' || d.org || ' 2026-' || lpad(d.sequence::text, greatest(3, length(d.sequence::text)), '0'),
      'Brief met dossiergegevens naar verkeerd adres, zaak ' || d.n,
      (ARRAY['reported','investigating','confirmed','closed','closed','closed','dismissed'])[1 + d.n % 7], 'staff', 1, 'postLost', 'gdpr-2016-679',
      d.at, 'dpo', d.at, d.at - interval '5 hours', d.at - interval '1 hour', d.at + interval '2 hours', d.at + interval '30 hours', d.at + interval '50 hours',
      CASE WHEN d.n % 7 < 3 THEN d.at + interval '74 hours' END, CASE WHEN d.n % 7 < 3 THEN 'authority' END,
      CASE WHEN d.n % 7 < 3 THEN 'assess' ELSE 'none' END, d.n % 500, 'risk', 'notify', 'doNotTell', 'Twee enveloppen verwisseld bij het vullen.'
    FROM bench_plan d`

const sections = `
  INSERT INTO incident_section (organisation_id, incident_id, section, version, content, changed_at, changed_by)
  SELECT ${org}, ${incident}, s.section, 1, s.content::jsonb, d.at, 'Bente Meting'
    FROM bench_plan d, (VALUES
      ('timing', '{"occurrenceKind":"day","occurredFromAt":"2026-11-01T09:00:00.000Z","occurredToAt":null,"isEstimated":false,"detectedAt":"2026-11-01T13:00:00.000Z","reportedAt":"2026-11-01T14:00:00.000Z","processorAwareAt":null,"processorToldAt":null,"discovery":"dataSubject","discoveryDescription":"Een inwoner belde.","comments":null}'),
      ('nature', '{"breachTypes":["confidentiality"],"disclosure":"disclosed","intelligibility":"intelligible","alteration":null,"availabilityLoss":null,"incidentType":"postLost","cause":"internalNonMalicious","description":"Twee enveloppen verwisseld bij het vullen.","systems":"Postkamer","holder":"known","holderCount":1,"deletionConfirmed":"yes","intent":"none","unavailableHours":null,"deprivation":null}'),
      ('people', '{"categories":["citizens"],"description":"Aanvragers","countKind":"exact","count":2,"countMax":null,"endangered":"no","otherCountries":null}'),
      ('data', '{"types":["basic","contact"],"description":"Naam, adres","recordCountKind":"exact","recordCount":2,"nationalNumber":"no","identifiability":"significant","alreadyPublic":"no"}'),
      ('protection', '{"inPlace":["policies","training"],"description":null,"keySafe":null,"backupIntact":null}'),
      ('consequences', '{"confidentiality":["beyondScope"],"integrity":null,"availability":null,"description":null,"impacts":["lossOfControl"],"impactDescription":null,"severity":"minor","preventions":["processChange"],"preventionDescription":null}'),
      ('parties', '{"processorName":null,"processorContact":null,"jointControllers":null,"policeInformed":"no","otherAuthoritiesInformed":"no","otherAuthoritiesDescription":null,"crossBorder":"no"}')
    ) s(section, content)`

const duties = `
  INSERT INTO duty (organisation_id, id, incident_id, kind, key, state, triggered_at, due_at, met_at, rule_id, source)
  SELECT ${org}, ${sqlId('dut', 'd.n * 3 + k.i')}, ${incident}, k.kind, k.kind,
      CASE WHEN k.kind = 'authority' AND d.n % 7 < 3 THEN 'running' WHEN k.kind = 'people' THEN 'notRequired' ELSE 'met' END,
      d.at, CASE WHEN k.kind <> 'people' THEN d.at + interval '74 hours' END,
      CASE WHEN k.kind = 'investigation' OR d.n % 7 >= 3 THEN d.at + interval '50 hours' END, 'gdpr-2016-679', 'art. 33(1)'
    FROM bench_plan d, (VALUES (0, 'investigation'), (1, 'authority'), (2, 'people')) k(i, kind)`

const measures = `
  INSERT INTO measure (organisation_id, id, incident_id, version, text, kind, owner, due_at, done_at, result, created_at, created_by, created_by_name)
  SELECT ${org}, ${sqlId('mea', 'd.n * 3 + m')}, ${incident}, 1, 'Ontvanger gevraagd de brief terug te bezorgen', 'corrective', 'Postkamer',
      d.at + interval '2 days', d.at + interval '1 day', NULL, d.at + m * interval '1 minute', 'dpo', 'Bente Meting'
    FROM bench_plan d, generate_series(0, 2) m`

const notifications = `
  INSERT INTO notification (organisation_id, id, incident_id, authority, phase, content, prepared_at, prepared_by, prepared_by_name, is_late, sent_at, channel, receipt, sent_by, sent_by_name)
  SELECT ${org}, ${sqlId('not', 'd.n')}, ${incident}, 'GBA', 'complete', '{"fields":[]}', d.at + interval '40 hours', 'dpo', 'Bente Meting', false,
      d.at + interval '50 hours', 'eForms', 'GBA-' || d.n, 'dpo', 'Bente Meting' FROM bench_plan d`

const reports = `
  INSERT INTO report (organisation_id, id, reference, incident_id, source, text, noticed_at, reported_at, reporter_id, reporter_name)
  SELECT ${org}, ${sqlId('rep', 'd.n')}, 'R-' || d.n, ${incident}, 'staff', 'Ik heb twee brieven in de verkeerde envelop gestoken.', d.at - interval '1 hour', d.at, 'dpo', 'Bente Meting'
    FROM bench_plan d`

const awareness = `
  INSERT INTO awareness (organisation_id, id, incident_id, version, aware_at, ground, argument, recorded_at, recorded_by, recorded_by_name)
  SELECT ${org}, ${sqlId('awa', 'd.n')}, ${incident}, 1, d.at + interval '2 hours', 'ownFinding', 'De medewerker stelde het zelf vast.', d.at + interval '3 hours', 'dpo', 'Bente Meting'
    FROM bench_plan d`

const assessments = `
  INSERT INTO assessment (organisation_id, id, incident_id, version, risk, proposed_risk, risk_answer, high_risk_answer, reasoning, advice_authority,
      advice_authorities, advice_people, advice, rule_set_id, severity_quarters, proposal, facts, assessed_at, assessed_by, assessed_by_name)
  SELECT ${org}, ${sqlId('ass', 'd.n')}, ${incident}, 1, 'risk', 'risk', 'yes', 'no', 'Beperkte gegevens bij een gekende ontvanger.', 'notify',
      '{GBA}', 'doNotTell', 'Melden, niet mededelen.', 'gdpr-2016-679', 5, '{}', '{}', d.at + interval '20 hours', 'dpo', 'Bente Meting' FROM bench_plan d`

const decisions = `
  INSERT INTO decision (organisation_id, id, incident_id, version, authority_choice, people_choice, follows_advice, rule_set_id, decided_at, decided_by, decided_by_name)
  SELECT ${org}, ${sqlId('dec', 'd.n')}, ${incident}, 1, 'notify', 'doNotTell', true, 'gdpr-2016-679', d.at + interval '30 hours', 'dpo', 'Bente Meting' FROM bench_plan d`

const communications = `
  INSERT INTO communication (organisation_id, id, incident_id, version, audience, language, subject, what_happened, consequences, measures, advice, contact, created_at, created_by, created_by_name)
  SELECT ${org}, ${sqlId('com', 'd.n')}, ${incident}, 1, 'Betrokkenen', 'nl', 'Uw brief kwam verkeerd aan', 'Uw brief kwam bij iemand anders terecht.', 'Die persoon kon uw adres lezen.',
      'Wij haalden de brief terug.', 'U hoeft niets te doen.', 'dpo@meting.example', d.at, 'dpo', 'Bente Meting' FROM bench_plan d`

const journal = `
  INSERT INTO journal_leaf (organisation_id, sequence, incident_id, at, verb, actor_id, actor_name, actor_role, body, leaf_hash)
  SELECT ${org}, (d.sequence - 1) * 3 + j, ${incident}, d.at + j * interval '1 hour', 'facts.recorded', 'dpo', 'Bente Meting', 'dpo',
      '{"summary":{"section":"nature"},"verb":"facts.recorded"}', sha256('leaf'::bytea) FROM bench_plan d, generate_series(0, 2) j`

const heads = `
  INSERT INTO journal_head (organisation_id, size) SELECT ${org}, count(*) * 3 FROM bench_plan d GROUP BY d.org`
