-- Whoever keeps an answer with a breach may take it away again; what was sent of it stands with its questions.
GRANT DELETE ON kept_answer TO lekboek_app;
