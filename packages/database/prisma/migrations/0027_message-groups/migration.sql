-- Which groups of people a message is for: null for all of them, none where it goes to others than the people concerned.
ALTER TABLE communication ADD COLUMN groups text[];
