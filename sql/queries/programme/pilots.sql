-- The pilot cells and what others took over from them.
FROM marts.pilot_at($as_of) ORDER BY level, commune_name COLLATE vi, cell_id
