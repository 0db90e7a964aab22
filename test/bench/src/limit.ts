import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import http from 'node:http'
import pg from 'pg'

/**
 * The limit program: what this machine and PostgreSQL can do for the same work. Hand-written SQL that lets
 * PostgreSQL build the JSON, begin, tenant setting, rights and query sent in one round trip, the text passed
 * through untouched; behind the same cookie check, the same rights and the same row-level security.
 *
 * Run: limit.ts PORT URL SECRET. Body of a request: {"work": "W1", "organisation": …, …}.
 */
const [port, url, secret] = process.argv.slice(2)
if (!port || !url || !secret) throw new Error('usage: limit.ts PORT URL SECRET')

// Timestamps and JSON stay text: nothing is parsed on its way through.
const types = { getTypeParser: () => (text: string) => text }
const pool = new pg.Pool({
  connectionString: url,
  max: 10,
  pipeline: true,
  options: '-c timezone=UTC',
  types,
})

function tokenOf(cookie: string | undefined): string {
  const match = /lekboek\.session=([^;]+)/.exec(cookie ?? '')
  const [token, signature] = decodeURIComponent(match?.[1] ?? '').split(/\.(?=[^.]*$)/)
  const expected = createHmac('sha256', secret ?? '')
    .update(token ?? '')
    .digest()
  const given = Buffer.from(signature ?? '', 'base64')
  if (!token || given.length !== expected.length || !timingSafeEqual(given, expected))
    throw new Error('no session')
  return token
}

const mayEnter = {
  name: 'may-enter',
  text: `SELECT u.id, u.name FROM session s JOIN "user" u ON u.id = s.user_id WHERE s.token = $1 AND s.expires_at > $2 AND (
      EXISTS (SELECT 1 FROM membership m WHERE m.user_id = u.id AND m.organisation_id = $3 AND m.valid_from <= $2 AND (m.valid_until IS NULL OR m.valid_until > $2))
      OR EXISTS (SELECT 1 FROM mandate_assignment a JOIN mandate d ON d.id = a.mandate_id
          WHERE a.user_id = u.id AND d.client_id = $3 AND d.valid_from <= $2 AND d.revoked_at IS NULL AND (d.valid_until IS NULL OR d.valid_until > $2)))`,
}

const mayEnterMany = {
  name: 'may-enter-many',
  text: `SELECT d.client_id AS id FROM session s JOIN mandate_assignment a ON a.user_id = s.user_id JOIN mandate d ON d.id = a.mandate_id
      WHERE s.token = $1 AND s.expires_at > $2 AND d.valid_from <= $2 AND d.revoked_at IS NULL AND (d.valid_until IS NULL OR d.valid_until > $2)`,
}

const children = (table: string, columns: string, order: string) =>
  `COALESCE((SELECT json_agg(row_to_json(c)) FROM (SELECT ${columns} FROM ${table} x WHERE x.organisation_id = i.organisation_id AND x.incident_id = i.id ORDER BY ${order}) c), '[]'::json)`

const number = `i.year || '-' || lpad(i.sequence::text, greatest(3, length(i.sequence::text)), '0')`

const w1 = {
  name: 'w1',
  text: `SELECT json_build_object('incidents', json_build_object('edges', COALESCE(json_agg(json_build_object('node', n.node)), '[]'::json)))::text AS data FROM (
    SELECT row_to_json(r) AS node FROM (SELECT i.id, ${number} AS number, i.reference, i.title, i.status, i.source, i.incident_type AS "incidentType",
      i.reported_at AS "reportedAt", i.aware_at AS "awareAt", i.due_at AS "dueAt", i.next_step AS "nextStep", i.people_count AS "peopleCount",
      ${children('measure', 'id, text, kind, owner, due_at AS "dueAt", done_at AS "doneAt"', 'created_at, id')} AS measures,
      ${children('notification', 'id, authority, phase, sent_at AS "sentAt", receipt', 'prepared_at, id')} AS notifications
    FROM incident i WHERE i.organisation_id = $1 ORDER BY i.reported_at DESC, i.id DESC LIMIT 50) r) n`,
}

const section = (name: string, fields: string) =>
  `'${name}', (SELECT json_build_object('version', s.version, ${fields
    .split(' ')
    .map((field) =>
      field === 'changedAt' ? `'changedAt', s.changed_at` : `'${field}', s.content->'${field}'`,
    )
    .join(
      ', ',
    )}) FROM incident_section s WHERE s.organisation_id = i.organisation_id AND s.incident_id = i.id AND s.section = '${name}')`

const w2 = {
  name: 'w2',
  text: `SELECT json_build_object('incident', row_to_json(r))::text AS data FROM (SELECT i.id, ${number} AS number, i.reference, i.title, i.status, i.source,
    i.incident_type AS "incidentType", i.processor_name AS "processorName", i.rule_set_id AS "ruleSetId", i.created_at AS "createdAt", i.reported_at AS "reportedAt",
    i.occurred_at AS "occurredAt", i.detected_at AS "detectedAt", i.aware_at AS "awareAt", i.decided_at AS "decidedAt", i.notified_at AS "notifiedAt", i.told_at AS "toldAt",
    i.closed_at AS "closedAt", i.due_at AS "dueAt", i.due_kind AS "dueKind", i.next_step AS "nextStep", i.people_count AS "peopleCount", i.risk,
    i.authority_choice AS "authorityChoice", i.people_choice AS "peopleChoice", i.version,
    COALESCE((SELECT json_agg(h.user_name ORDER BY h.user_name) FROM handler h WHERE h.organisation_id = i.organisation_id AND h.incident_id = i.id), '[]'::json) AS "handlerNames",
    ${children('duty', `id, kind, CASE WHEN state = 'running' AND due_at < statement_timestamp() THEN 'overdue' ELSE state END AS state, triggered_at AS "triggeredAt", due_at AS "dueAt", met_at AS "metAt", rule_id AS "ruleId", source`, 'due_at, kind')} AS duties,
    ${children('awareness', 'id, aware_at AS "awareAt", ground, argument, recorded_at AS "recordedAt", recorded_by_name AS "recordedBy"', 'version DESC')} AS awareness,
    ${children('report', `id, reference, source, text, noticed_at AS "noticedAt", reported_at AS "reportedAt", reporter_name AS "reporterName", CASE i.status WHEN 'reported' THEN CASE WHEN i.aware_at IS NOT NULL OR EXISTS (SELECT 1 FROM incident_section s WHERE s.organisation_id = i.organisation_id AND s.incident_id = i.id AND s.changed_at > i.created_at) THEN 'inInvestigation' ELSE 'received' END WHEN 'investigating' THEN 'inInvestigation' WHEN 'confirmed' THEN 'confirmedBreach' WHEN 'dismissed' THEN 'noBreach' ELSE 'closed' END AS status`, 'reported_at, id')} AS reports,
    ${children('assessment', 'id, risk, proposed_risk AS "proposedRisk", risk_answer AS "riskAnswer", high_risk_answer AS "highRiskAnswer", reasoning, advice_authority AS "adviceAuthority", advice_authorities AS "adviceAuthorities", advice_people AS "advicePeople", advice, severity_quarters / 4.0 AS "severityScore", assessed_at AS "assessedAt", assessed_by_name AS "assessedBy"', 'version DESC')} AS assessments,
    ${children('decision', 'id, authority_choice AS "authorityChoice", people_choice AS "peopleChoice", follows_advice AS "followsAdvice", reason, rule_set_id AS "ruleSetId", decided_at AS "decidedAt", decided_by_name AS "decidedBy"', 'version DESC')} AS decisions,
    ${children('notification', 'id, authority, phase, prepared_at AS "preparedAt", prepared_by_name AS "preparedBy", is_late AS "isLate", sent_at AS "sentAt", channel, receipt, sent_by_name AS "sentBy"', 'prepared_at, id')} AS notifications,
    ${children('communication', 'id, version, audience, language, subject, what_happened AS "whatHappened", consequences, measures, advice, contact, created_at AS "createdAt", created_by_name AS "createdBy"', 'created_at, id')} AS communications,
    ${children('measure', 'id, version, text, kind, owner, due_at AS "dueAt", done_at AS "doneAt", result, created_at AS "createdAt", created_by_name AS "createdBy"', 'created_at, id')} AS measures,
    ${children('journal_leaf', `encode(leaf_hash, 'hex') AS id, row_number() OVER (ORDER BY sequence) AS sequence, at, verb, actor_name AS "actorName", actor_role AS "actorRole", (body::json)->'summary' AS summary`, 'sequence DESC LIMIT 200')} AS timeline,
    json_build_object(${section('timing', 'changedAt occurrenceKind occurredFromAt detectedAt discovery discoveryDescription')},
      ${section('nature', 'breachTypes disclosure intelligibility incidentType cause description systems holder holderCount deletionConfirmed intent')},
      ${section('people', 'categories description countKind count endangered')},
      ${section('data', 'types description recordCountKind recordCount nationalNumber identifiability alreadyPublic')},
      ${section('protection', 'inPlace description keySafe backupIntact')},
      ${section('consequences', 'confidentiality impacts severity preventions')},
      ${section('parties', 'processorName policeInformed otherAuthoritiesInformed crossBorder')}) AS facts
  FROM incident i WHERE i.organisation_id = $1 AND i.year = $2 AND i.sequence = $3) r`,
}

const w3 = {
  name: 'w3',
  text: `SELECT json_build_object('queue', json_build_object(
    'counts', (SELECT json_build_object('reported', count(*) FILTER (WHERE status = 'reported'), 'investigating', count(*) FILTER (WHERE status = 'investigating'),
        'confirmed', count(*) FILTER (WHERE status = 'confirmed'), 'overdue', count(*) FILTER (WHERE due_at < $2), 'dueToday', count(*) FILTER (WHERE due_at <= $2::timestamptz + interval '24 hours'),
        'registers', cardinality($1::uuid[])) FROM incident WHERE organisation_id = ANY ($1::uuid[]) AND status IN ('reported', 'investigating', 'confirmed')),
    'edges', (SELECT json_agg(json_build_object('node', json_build_object('organisation', json_build_object('id', n.organisation_id, 'name', o.name), 'incident', n.incident)) ORDER BY n.due_at, n.id) FROM (
        SELECT i.organisation_id, i.due_at, i.id, json_build_object('id', i.id, 'number', ${number}, 'reference', i.reference, 'title', i.title, 'status', i.status,
          'nextStep', i.next_step, 'dueAt', i.due_at, 'dueKind', i.due_kind, 'awareAt', i.aware_at) AS incident
        FROM incident i WHERE i.organisation_id = ANY ($1::uuid[]) AND i.status IN ('reported', 'investigating', 'confirmed') ORDER BY i.due_at, i.id LIMIT 10) n
      JOIN organisation o ON o.id = n.organisation_id)))::text AS data`,
}

const insertMeasure = {
  name: 'w4.measure',
  text: `INSERT INTO measure (organisation_id, id, incident_id, text, kind, owner, due_at, created_at, created_by, created_by_name)
    SELECT $1, $2, i.id, $4, $5, $6, $7, $8, $9, $10 FROM incident i WHERE i.organisation_id = $1 AND i.id = $3 AND i.status NOT IN ('closed', 'dismissed')
    RETURNING json_build_object('addMeasure', json_build_object('id', id, 'version', version, 'text', text, 'kind', kind, 'owner', owner, 'dueAt', due_at, 'createdAt', created_at, 'createdBy', created_by_name))::text AS data`,
}

const appendLeaf = {
  name: 'w4.leaf',
  text: `WITH head AS (UPDATE journal_head SET size = size + 1 WHERE organisation_id = $1 RETURNING size)
    INSERT INTO journal_leaf (organisation_id, sequence, incident_id, at, verb, actor_id, actor_name, actor_role, body, leaf_hash)
    SELECT $1, size - 1, $2, $3, 'measure.added', $4, $5, 'dpo', $6, $7 FROM head`,
}

interface Work {
  work: 'W1' | 'W2' | 'W3' | 'W4'
  organisation: string
  year: number
  sequence: number
  incident: string
  input: { text: string; kind: string; owner: string; dueAt: string }
}

type Statement = { name: string; text: string; values: unknown[] }
type Rows = Record<string, string>[]

/** Begin, the statements and commit in one round trip. */
async function together(opening: string, statements: Statement[]): Promise<Rows[]> {
  const client = await pool.connect()
  try {
    const answers = await Promise.all([
      client.query(`BEGIN; ${opening}`),
      ...statements.map((statement) => client.query<Record<string, string>>(statement)),
      client.query('COMMIT'),
    ])
    return answers.slice(1, -1).map((answer) => answer.rows)
  } finally {
    client.release()
  }
}

async function answer(request: Work, token: string): Promise<string> {
  const now = new Date().toISOString()
  const { organisation } = request
  if (request.work === 'W3') {
    const rights = await pool.query<{ id: string }>({ ...mayEnterMany, values: [token, now] })
    const ids = `{${rights.rows.map((row) => row.id).join(',')}}`
    const [rows] = await together(`SET LOCAL ROLE lekboek_across; SET LOCAL app.organisations = '${ids}'`, [
      { ...w3, values: [ids, now] },
    ])
    return rows?.[0]?.data ?? 'null'
  }
  const rights = { ...mayEnter, values: [token, now, organisation] }
  const opening = `SET LOCAL app.organisation = '${organisation}'`
  if (request.work === 'W4') {
    const person = (await pool.query<{ id: string; name: string }>(rights)).rows[0]
    if (!person) throw new Error('no access')
    const { input, incident } = request
    const body = JSON.stringify({ actor: person, at: now, incident, summary: input, verb: 'measure.added' })
    const hash = createHash('sha256').update('\0').update(body).digest()
    const id = randomUUID()
    const [rows] = await together(opening, [
      {
        ...insertMeasure,
        values: [
          organisation,
          id,
          incident,
          input.text,
          input.kind,
          input.owner,
          input.dueAt,
          now,
          person.id,
          person.name,
        ],
      },
      { ...appendLeaf, values: [organisation, incident, now, person.id, person.name, body, hash] },
    ])
    return rows?.[0]?.data ?? 'null'
  }
  const values = request.work === 'W1' ? [organisation] : [organisation, request.year, request.sequence]
  const [allowed, rows] = await together(opening, [rights, { ...(request.work === 'W1' ? w1 : w2), values }])
  if (!allowed?.[0]) throw new Error('no access')
  return rows?.[0]?.data ?? 'null'
}

http
  .createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const work = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Work
      Promise.resolve()
        .then(() => answer(work, tokenOf(request.headers.cookie)))
        .then((data) => response.setHeader('content-type', 'application/json').end(`{"data":${data}}`))
        .catch((error: unknown) => {
          process.stderr.write(`${String(error)}\n`)
          response.writeHead(500).end('{"errors":[]}')
        })
    })
  })
  .listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'))
