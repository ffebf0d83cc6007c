-- Yearly survey plans of the district Standing Board.
SELECT
    id,
    programme_id,
    year,
    adopted_on,
    issued_by_vi,
    issued_by_en,
    planned_cells,
    recorded_on,
    source_note,
    is_illustrative
FROM survey_plan
