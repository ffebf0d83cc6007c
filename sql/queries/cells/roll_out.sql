-- How far the programme was rolled out in one cell, by year.
SELECT *, 0 AS other_cells, NULL::DATE AS other_from, NULL::DATE AS other_to FROM marts.cell_roll_out_at($as_of)
WHERE cell_id = $cell ORDER BY year
