-- The title of one cell in each year after its recognition: review, outcome, plan to raise its quality.
FROM marts.cell_title_at($as_of) WHERE cell_id = $cell ORDER BY year
