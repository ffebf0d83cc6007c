-- The monthly reviews of each commune, month by month from the first review in the programme to a date: held, missed,
-- or not yet due while the month runs. A commune that came of others has their reviews before its own.
-- Grain: one row a commune of the date and month, without gaps.
WITH units AS (
    SELECT commune_id FROM core.commune
    WHERE (valid_from IS NULL OR valid_from <= as_of) AND (valid_to IS NULL OR valid_to >= as_of)
),
held AS (
    SELECT
        current.current_id AS commune_id, review.month, min(review.held_on) AS first_held_on,
        max(review.held_on) AS held_on,
        sum(review.cells_reviewed)::BIGINT AS cells_reviewed, bool_or(review.is_illustrative) AS is_illustrative
    FROM core.commune_review AS review
    JOIN core.commune_of_at(as_of) AS current ON current.commune_id = review.commune_id
    WHERE review.held_on <= as_of
    GROUP BY current.current_id, review.month
),
months AS (
    SELECT unnest(generate_series(
        greatest(min(held.month), make_date(any_value(programme.first_year), 1, 1)), date_trunc('month', as_of)::DATE,
        INTERVAL 1 MONTH))::DATE AS month
    FROM held
    CROSS JOIN core.programme AS programme
)
SELECT
    units.commune_id, -- Xã, thị trấn | Commune
    months.month, -- Tháng (ngày đầu tháng) | Month, by its first day
    held.held_on, -- Ngày họp, ngày cuối khi các đơn vị trước họp nhiều ngày (trống: không họp) |
        -- Held on, the last day where predecessors met on several (empty: not held)
    held.first_held_on, -- Ngày họp đầu tiên trong tháng | First such day of the month
    held.cells_reviewed, -- Số chi bộ được rà soát | Cells reviewed [cells]
    CASE WHEN held.held_on IS NOT NULL THEN 'held' WHEN last_day(months.month) < as_of THEN 'missed' ELSE 'pending' END
        AS state, -- Tình trạng: held, missed, pending | State: held, missed, pending
    coalesce(held.is_illustrative, bool_or(held.is_illustrative) OVER (PARTITION BY units.commune_id), false)
        AS is_illustrative -- Số liệu minh họa | Illustrative
FROM units
CROSS JOIN months
LEFT JOIN held ON held.commune_id = units.commune_id AND held.month = months.month
ORDER BY units.commune_id, months.month
