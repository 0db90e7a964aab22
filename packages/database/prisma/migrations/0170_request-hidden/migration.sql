-- From whom a request to open in need was hidden while the seal left them out. It outlives the seal: a request that appeared
-- with its end would tell them that there was one, and that they were left out of it.
ALTER TABLE break_glass ADD COLUMN hidden_from text[] NOT NULL DEFAULT '{}';
