-- A path that an organisation chose and bore for a moment under a name that it bears no more is given back; see freeSlugs.
-- Since when it was taken up again after it had been left: the last stretch counts, not the time between two of them.
ALTER TABLE identifier ADD COLUMN taken_at timestamptz(3);
-- Whether a path was borne for long enough to lead to its organisation for good.
ALTER TABLE identifier ADD COLUMN is_kept boolean NOT NULL DEFAULT false;
-- From when on a path that was given back is anybody's; until then it leads nowhere and is nobody's.
ALTER TABLE identifier ADD COLUMN freed_at timestamptz(3);
UPDATE identifier SET is_kept = true WHERE kind = 'slug' AND valid_until >= valid_from + interval '30 days';
DROP INDEX identifier_slug_key;
CREATE UNIQUE INDEX identifier_slug_key ON identifier (value) WHERE kind = 'slug' AND freed_at IS NULL;
