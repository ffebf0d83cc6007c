-- The difficulties that are open, the longest open first, each with its place and the office that can clear it.
SELECT
    difficulty.*, coalesce(cell.place_vi, commune.place_vi) AS place_vi,
    coalesce(cell.place_en, commune.place_en) AS place_en,
    coalesce(difficulty.office_vi, cell.office_vi, commune.office_vi) AS charge_vi,
    coalesce(difficulty.office_en, cell.office_en, commune.office_en) AS charge_en
FROM marts.difficulty_at($as_of) AS difficulty
LEFT JOIN marts.cell_place_at($as_of) AS cell USING (cell_id)
LEFT JOIN marts.commune_office_at($as_of) AS commune ON commune.commune_id = difficulty.commune_id
WHERE difficulty.is_open
ORDER BY difficulty.raised_on, difficulty.difficulty_id
