-- Livelihood models of one cell.
FROM marts.cell_model_at($as_of) WHERE cell_id = $cell ORDER BY is_illustrative, is_running DESC, model_id
