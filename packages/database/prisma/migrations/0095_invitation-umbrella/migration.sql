-- The umbrella that invites the first people of an organisation which it brings aboard; empty where the organisation does.
ALTER TABLE invitation ADD COLUMN umbrella_id uuid;
