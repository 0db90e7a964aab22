-- Why a risk is held to be unlikely although the facts propose one.
ALTER TABLE assessment ADD COLUMN deviation_argument text;

-- Whoever decided more mildly than the assessment or the facts point to, confirmed it.
ALTER TABLE decision ADD COLUMN is_confirmed boolean NOT NULL DEFAULT false;
