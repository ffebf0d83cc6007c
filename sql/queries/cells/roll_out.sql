-- How far the programme was rolled out in one cell, by year.
FROM marts.cell_roll_out_at($as_of) WHERE cell_id = $cell ORDER BY year
