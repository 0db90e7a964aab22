-- The files of a controller that was planned and is not told after all: what was there, and that it is gone, stays with the breach.
GRANT UPDATE (breach_id, delivery_id) ON attachment TO lekboek_app;
