-- How the criteria held cells back over time: at the end of each half-year up to a date, and on the date itself, the
-- cells then without the title by their last assessment until then. The last column of figures is that of criterion_at.
-- Grain: one row a criterion and half-year in which anything was assessed by its end.
WITH ends AS (
    SELECT least(half + INTERVAL 6 MONTH - INTERVAL 1 DAY, as_of)::DATE AS on_day, half::DATE AS starts_on
    FROM core.programme AS programme,
        unnest(generate_series(make_date(programme.first_year, 1, 1), as_of, INTERVAL 6 MONTH)) AS series(half)
),
standing AS (
    SELECT ends.starts_on, ends.on_day, assessment.cell_id, assessment.criterion_id, assessment.is_met,
        assessment.is_illustrative
    FROM ends
    JOIN core.assessment AS assessment ON assessment.assessed_on <= ends.on_day
    QUALIFY row_number() OVER (
        PARTITION BY ends.on_day, assessment.cell_id, assessment.criterion_id ORDER BY assessment.assessed_on DESC,
            assessment.assessment_id DESC) = 1
)
SELECT
    year(standing.starts_on) AS year, -- Năm | Year [year]
    CASE WHEN month(standing.starts_on) = 1 THEN 1 ELSE 2 END AS half, -- Nửa năm: 1, 2 | Half of the year
    standing.on_day, -- Tính đến ngày | Counted to
    standing.on_day < (standing.starts_on + INTERVAL 6 MONTH - INTERVAL 1 DAY)::DATE
        AS is_partial, -- Nửa năm chưa trọn | Unfinished half-year
    criterion.criterion_id, -- Tiêu chí | Criterion
    criterion.code, -- Ký hiệu | Code
    count(*)
        AS assessed, -- Chi bộ chưa được công nhận đã được đánh giá | Cells without the title that were assessed [cells]
    count(*) FILTER (NOT standing.is_met) AS not_met, -- Trong đó chưa đạt | Of these, not meeting it [cells]
    bool_or(standing.is_illustrative) AS is_illustrative -- Số liệu minh họa | Illustrative
FROM standing
JOIN core.cell_life AS life USING (cell_id)
JOIN core.criterion AS criterion USING (criterion_id)
WHERE coalesce(life.begins_on <= standing.on_day, true) AND coalesce(life.ends_on >= standing.on_day, true)
    AND (criterion.valid_from IS NULL OR criterion.valid_from <= standing.on_day)
    AND (criterion.valid_to IS NULL OR criterion.valid_to >= standing.on_day)
    AND NOT EXISTS (
        SELECT 1 FROM core.title_path AS path
        JOIN core.recognition AS recognition USING (recognition_id)
        WHERE path.cell_id = standing.cell_id AND path.since <= standing.on_day
            AND coalesce(path.until > standing.on_day, true)
            AND coalesce(recognition.withdrawn_on > standing.on_day, true)
            AND coalesce(recognition.ended_on > standing.on_day, true))
GROUP BY ALL
ORDER BY standing.on_day, criterion.code
