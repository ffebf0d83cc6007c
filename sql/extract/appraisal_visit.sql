-- Survey and appraisal visits to a cell, and their outcome.
SELECT
    id,
    survey_plan_id,
    cell_id,
    kind,
    visited_on,
    outcome,
    recorded_on,
    source_note,
    is_illustrative
FROM appraisal_visit
