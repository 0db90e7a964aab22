-- A message that nobody was told may be discarded; the journal keeps that there was one.
GRANT DELETE ON communication TO lekboek_app;
