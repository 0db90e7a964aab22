import type pg from 'pg'

/** Tables that belong to no register, each for a reason: people sign in, organisations and what binds them are shared. */
export const globalTables = [
  'account',
  'agreement',
  'agreement_reminder',
  'api_token',
  'blob',
  'blob_use',
  'deputy',
  'identifier',
  'identity_provider',
  'inheritance',
  'invitation',
  'known_browser',
  'mail',
  'mail_domain',
  'mandate',
  'mandate_assignment',
  'mandate_refusal',
  'master_key',
  'membership',
  'merger',
  'migration',
  'organisation',
  'outsider_page',
  'passkey',
  'password_reset',
  'person_act',
  'provider_key',
  'provider_link',
  'provider_logout',
  'provider_proof',
  'provider_sign_in',
  'queue_view',
  'rate_limit',
  'recovery_code',
  'session',
  'supplier_link',
  'totp',
  'user',
  'verification',
]

interface Check {
  /** What is wrong with whatever it finds. */
  readonly rule: string
  /** A query of one column that names every violation. */
  readonly find: string
}

const isGlobal = (column: string) => `${column} = ANY ($1)`
const appTable = `c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`

/** Whom a sealed dossier shows itself to, as PostgreSQL writes the condition. */
const seal = `((seen_by IS NULL) OR (((seen_by ->> current_setting(''app.person''::text, true)) COLLATE "C") > current_setting(''app.at''::text, true)) OR (seen_by ?| string_to_array(current_setting(''app.ways''::text, true), '',''::text)))`

const checks: readonly Check[] = [
  {
    rule: 'stands on no list and carries no organisation_id',
    find: `SELECT c.relname FROM pg_class c WHERE ${appTable} AND NOT ${isGlobal('c.relname')}
      AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organisation_id' AND a.attnotnull)`,
  },
  {
    rule: 'has no row-level security that holds for its owner too',
    find: `SELECT c.relname FROM pg_class c WHERE ${appTable} AND NOT ${isGlobal('c.relname')}
      AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
  },
  {
    rule: 'lacks a policy for reading or for writing',
    find: `SELECT c.relname || ' ' || cmd FROM pg_class c, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE']) cmd
      WHERE ${appTable} AND NOT ${isGlobal('c.relname')}
      AND NOT EXISTS (SELECT 1 FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.relname AND p.cmd IN ('ALL', cmd))`,
  },
  {
    rule: 'has a policy that does not compare the organisation with the settings of the door, and nothing else',
    find: `SELECT tablename || ' ' || policyname FROM pg_policies, LATERAL (VALUES (replace(qual, ' AND ${seal}', ''), cmd <> 'INSERT'), (with_check, cmd NOT IN ('SELECT', 'DELETE'))) e(expression, is_needed)
      WHERE schemaname = 'public' AND $1::text[] IS NOT NULL AND (
        (is_needed AND expression IS NULL) OR permissive <> 'PERMISSIVE'
        OR expression !~ '^\\(+organisation_id = ' OR expression !~ 'current_setting\\(''app\\.organisations?''::text, true\\)' OR expression ~* '\\mselect\\M')`,
  },
  {
    rule: 'lets a sealed dossier through to whom it does not name',
    find: `SELECT tablename || ' ' || policyname FROM pg_policies WHERE schemaname = 'public' AND $1::text[] IS NOT NULL
      AND tablename = 'incident' AND cmd <> 'INSERT' AND position(' AND ${seal})' IN qual) = 0`,
  },
  {
    rule: 'has a policy over many registers on a table that may not be read across',
    find: `SELECT tablename || ' ' || policyname FROM pg_policies WHERE schemaname = 'public' AND $1::text[] IS NOT NULL
      AND concat(qual, with_check) LIKE '%app.organisations%' AND (cmd <> 'SELECT' OR tablename NOT IN ('incident', 'duty', 'handler'))`,
  },
  {
    rule: 'has a policy over many registers for another role than the one that reads across, or one for that role over one',
    find: `SELECT tablename || ' ' || policyname FROM pg_policies WHERE schemaname = 'public' AND $1::text[] IS NOT NULL
      AND tablename IN ('incident', 'duty', 'handler') AND cmd IN ('SELECT', 'ALL')
      AND roles <> CASE WHEN concat(qual, with_check) LIKE '%app.organisations%' THEN ARRAY['lekboek_across'::name] ELSE ARRAY['lekboek_app'::name] END`,
  },
  {
    rule: 'has a key or an index that is not led by organisation_id',
    find: `SELECT i.indexrelid::regclass::text FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
      WHERE ${appTable} AND NOT ${isGlobal('c.relname')}
      AND i.indkey[0] IS DISTINCT FROM (SELECT a.attnum FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organisation_id')`,
  },
  {
    rule: 'has no primary key',
    find: `SELECT c.relname FROM pg_class c WHERE ${appTable} AND $1::text[] IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p')`,
  },
  {
    rule: 'has a foreign key that does not carry the organisation on both sides',
    find: `SELECT k.conname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class f ON f.oid = k.confrelid
      WHERE k.contype = 'f' AND ${appTable} AND NOT ${isGlobal('c.relname')} AND NOT ${isGlobal('f.relname')}
      AND NOT EXISTS (SELECT 1 FROM pg_attribute a, pg_attribute b
        WHERE a.attrelid = k.conrelid AND a.attnum = k.conkey[1] AND a.attname = 'organisation_id'
          AND b.attrelid = k.confrelid AND b.attnum = k.confkey[1] AND b.attname = 'organisation_id')`,
  },
  {
    rule: 'points from a shared table into a register',
    find: `SELECT k.conname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class f ON f.oid = k.confrelid
      WHERE k.contype = 'f' AND ${appTable} AND ${isGlobal('c.relname')} AND NOT ${isGlobal('f.relname')}`,
  },
  {
    rule: 'sets null or cascades between tables of a register',
    find: `SELECT k.conname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
      WHERE k.contype = 'f' AND ${appTable} AND NOT ${isGlobal('c.relname')} AND (k.confdeltype <> 'a' OR k.confupdtype <> 'a')`,
  },
  {
    rule: 'is deferrable, an exclusion or a trigger',
    find: `SELECT conname::text FROM pg_constraint WHERE $1::text[] IS NOT NULL AND connamespace = 'public'::regnamespace AND (condeferrable OR contype = 'x')
      UNION ALL SELECT t.tgname::text FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace`,
  },
  {
    rule: 'is a view that does not ask with the rights of its reader, or keeps rows of its own',
    find: `SELECT c.relname FROM pg_class c WHERE $1::text[] IS NOT NULL AND c.relnamespace = 'public'::regnamespace
      AND (c.relkind = 'm' OR (c.relkind = 'v' AND NOT COALESCE(c.reloptions, '{}') && ARRAY['security_invoker=true', 'security_invoker=on']))`,
  },
  {
    rule: 'is a sequence: numbers that people see come from a counter row',
    find: `SELECT c.relname FROM pg_class c WHERE $1::text[] IS NOT NULL AND c.relnamespace = 'public'::regnamespace AND c.relkind = 'S'`,
  },
  {
    rule: 'is a function with the rights of its owner',
    find: `SELECT p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE $1::text[] IS NOT NULL AND p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema')`,
  },
  {
    rule: 'is owned by the application',
    find: `SELECT c.relname FROM pg_class c WHERE $1::text[] IS NOT NULL AND c.relowner = 'lekboek_app'::regrole
      UNION ALL SELECT p.proname FROM pg_proc p WHERE p.proowner = 'lekboek_app'::regrole
      UNION ALL SELECT n.nspname FROM pg_namespace n WHERE n.nspowner = 'lekboek_app'::regrole`,
  },
  {
    rule: 'is a power that the application must not have',
    find: `SELECT power FROM pg_roles, LATERAL (VALUES ('superuser', rolsuper), ('bypassrls', rolbypassrls), ('createrole', rolcreaterole),
        ('createdb', rolcreatedb), ('replication', rolreplication)) v(power, has) WHERE $1::text[] IS NOT NULL AND rolname = 'lekboek_app' AND has
      UNION ALL SELECT 'member of ' || r.rolname FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid WHERE m.member = 'lekboek_app'::regrole
        AND NOT (r.rolname = 'lekboek_across' AND NOT m.inherit_option AND NOT m.admin_option)
      UNION ALL SELECT 'create in public' WHERE has_schema_privilege('lekboek_app', 'public', 'CREATE')`,
  },
  {
    rule: 'is a right on a table that the application must not have',
    find: `SELECT c.relname || ' ' || right_name FROM pg_class c, unnest(ARRAY['TRUNCATE', 'REFERENCES', 'TRIGGER']) right_name
      WHERE $1::text[] IS NOT NULL AND c.relkind IN ('r', 'p') AND c.relnamespace IN (SELECT oid FROM pg_namespace WHERE nspname IN ('public', 'pgboss'))
      AND has_table_privilege('lekboek_app', c.oid, right_name)`,
  },
  {
    rule: 'is more than the role that reads across may do',
    find: `SELECT c.relname || ' ' || right_name FROM pg_class c, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) right_name
      WHERE $1::text[] IS NOT NULL AND ${appTable} AND has_table_privilege('lekboek_across', c.oid, right_name)
      AND NOT (right_name = 'SELECT' AND c.relname IN ('incident', 'duty', 'handler', 'organisation', 'identifier', 'membership', 'inheritance'))
      UNION ALL SELECT 'sign in' FROM pg_roles WHERE rolname = 'lekboek_across' AND (rolcanlogin OR rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)
      UNION ALL SELECT 'member of ' || r.rolname FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid WHERE m.member = 'lekboek_across'::regrole`,
  },
  {
    rule: 'is a right to rewrite what must stay',
    find: `SELECT c.relname || ' ' || right_name FROM pg_class c, unnest(ARRAY['UPDATE', 'DELETE']) right_name
      WHERE $1::text[] IS NOT NULL AND ${appTable}
      AND (c.relname IN ('journal_leaf', 'awareness', 'assessment', 'decision', 'report_addition')
        OR (right_name = 'DELETE' AND c.relname IN ('incident', 'report', 'notification', 'measure', 'duty', 'duty_report', 'journal_head', 'attachment', 'organisation_key')))
      AND has_table_privilege('lekboek_app', c.oid, right_name)`,
  },
  {
    rule: 'is a table that everybody may touch',
    find: `SELECT c.relname FROM pg_class c, aclexplode(c.relacl) g WHERE $1::text[] IS NOT NULL AND ${appTable} AND g.grantee = 0`,
  },
]

/** Everything in the catalog that breaks a rule of the house, one sentence each; empty when all is well. */
export async function catalogProblems(admin: pg.Client): Promise<string[]> {
  const problems: string[] = []
  for (const { rule, find } of checks) {
    const { rows } = await admin.query<[string]>({ text: find, values: [globalTables], rowMode: 'array' })
    problems.push(...rows.map(([name]) => `${name} ${rule}`))
  }
  return problems
}
