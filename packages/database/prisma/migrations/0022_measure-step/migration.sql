-- Which step of the containment checklist a measure was taken over from; each step becomes one measure at most.
ALTER TABLE measure ADD COLUMN step text;
CREATE UNIQUE INDEX measure_organisation_id_incident_id_step_key ON measure (organisation_id, incident_id, step);
