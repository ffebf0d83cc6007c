-- The offices that follow one cell on the date.
FROM marts.support_at($as_of) WHERE cell_id = $cell ORDER BY kind, office_vi COLLATE vi
