-- How long each cell without the title stood at how many criteria still lacking, and what ended it: the next
-- assessment, the title, the end of the cell, or the date itself. Counted over the criteria in force on the date, each
-- by its last assessment of the day. Ready: no criterion lacks. What came before a cell's first assessment is not
-- known, and is no part of it.
-- Grain: one row a cell and day of assessment on which it did not hold the title.
WITH assessed AS (
    SELECT assessment.cell_id, assessment.criterion_id, assessment.assessed_on, assessment.is_met,
        assessment.is_illustrative
    FROM core.assessment AS assessment
    JOIN core.criterion AS criterion USING (criterion_id)
    WHERE assessment.assessed_on <= as_of
        AND (criterion.valid_from IS NULL OR criterion.valid_from <= as_of)
        AND (criterion.valid_to IS NULL OR criterion.valid_to >= as_of)
    QUALIFY row_number() OVER (
        PARTITION BY assessment.cell_id, assessment.criterion_id, assessment.assessed_on
            ORDER BY assessment.assessment_id DESC) = 1
),
moved AS (
    SELECT
        cell_id, assessed_on, is_illustrative,
        (NOT is_met)::INTEGER - coalesce(lag((NOT is_met)::INTEGER) OVER earlier, 0) AS lacks,
        (lag(is_met) OVER earlier IS NULL)::INTEGER AS criteria
    FROM assessed
    WINDOW earlier AS (PARTITION BY cell_id, criterion_id ORDER BY assessed_on)
),
days AS (
    SELECT cell_id, assessed_on, sum(lacks) AS lacks, sum(criteria) AS criteria,
        bool_or(is_illustrative) AS is_illustrative
    FROM moved GROUP BY ALL
),
rounds AS (
    SELECT
        cell_id, assessed_on, is_illustrative,
        sum(lacks) OVER so_far AS lacks, sum(criteria) OVER so_far AS criteria, lead(assessed_on) OVER so_far AS next_on
    FROM days
    WINDOW so_far AS (PARTITION BY cell_id ORDER BY assessed_on)
),
ended AS (
    SELECT
        rounds.*,
        lead(lacks) OVER (PARTITION BY cell_id ORDER BY assessed_on) AS next_lacks,
        (SELECT min(later.since) FROM core.title_path AS later
            WHERE later.cell_id = rounds.cell_id AND later.since > rounds.assessed_on
                AND later.since <= as_of) AS decided_on,
        coalesce(next_on, least(as_of, life.ends_on)) AS last_on, life.ends_on < as_of AS is_over
    FROM rounds
    JOIN core.cell_life AS life USING (cell_id)
)
SELECT
    cell_id, -- Chi bộ | Cell
    assessed_on, -- Từ ngày đánh giá | From the assessment of
    least(last_on, decided_on) AS until_day, -- Đến ngày | Until
    lacks::BIGINT AS lacks, -- Số tiêu chí còn thiếu | Criteria lacking [criteria]
    criteria::BIGINT AS criteria, -- Số tiêu chí đã đánh giá | Criteria assessed [criteria]
    lacks = 0 AS is_ready, -- Đủ tiêu chí | Ready
    decided_on IS NOT NULL AND decided_on <= coalesce(next_on, as_of)
        AS is_recognised, -- Kết thúc bằng việc được công nhận | Ended by the title
    lacks > 0 AND coalesce(next_lacks = 0, false) AND (decided_on IS NULL OR decided_on > next_on)
        AS becomes_ready, -- Kết thúc bằng việc đủ tiêu chí | Ended by becoming ready
    next_on IS NULL AND decided_on IS NULL AND NOT coalesce(is_over, false)
        AS is_last, -- Còn kéo dài đến ngày xem | Lasts until the date
    is_illustrative -- Số liệu minh họa | Illustrative
FROM ended
WHERE NOT EXISTS (
    SELECT 1 FROM core.title_path AS held
    WHERE held.cell_id = ended.cell_id AND held.since <= ended.assessed_on
        AND coalesce(held.until > ended.assessed_on, true))
