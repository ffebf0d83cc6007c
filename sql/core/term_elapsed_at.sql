-- The share of the term that has passed by a date, in days from the first day of the first counting year to the day on
-- which the district's target is due: what an even pace is computed from.
-- Grain: one row.
WITH term AS (
    SELECT make_date(programme.first_year::INT, 1, 1) AS starts_on,
        coalesce(target.due_on, make_date(programme.last_year::INT, 12, 31)) AS due_on
    FROM core.programme AS programme
    CROSS JOIN core.district_target_at(as_of) AS target
)
SELECT
    starts_on, -- Ngày đầu nhiệm kỳ được tính | First day that counts
    due_on, -- Hạn hoàn thành | Due on
    greatest(0, least(1, (date_diff('day', starts_on, as_of) + 1) / nullif(date_diff('day', starts_on, due_on) + 1,
        0)::DOUBLE)) AS share -- Phần thời gian đã qua | Share of the term that has passed [0..1]
FROM term
