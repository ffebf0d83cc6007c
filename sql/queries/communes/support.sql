-- Who follows one commune on the date, by office.
FROM marts.commune_support_at($as_of) WHERE commune_id = $commune ORDER BY kind, criterion_group, office_vi COLLATE vi
