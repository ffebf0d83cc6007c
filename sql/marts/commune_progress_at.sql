-- When each commune last had a cell recognised, as of a date: since when there is no progress.
-- Grain: one row a commune that exists on the date.
WITH recognised AS (
    SELECT current.current_id AS commune_id, max(recognition.decided_on) AS recognised_on,
        bool_or(recognition.is_illustrative) AS is_illustrative
    FROM core.title_place_at(as_of) AS recognition
    JOIN core.commune_of_at(as_of) AS current ON current.commune_id = recognition.commune_id
    GROUP BY current.current_id
)
SELECT
    commune.commune_id, -- Xã, thị trấn | Commune
    recognised.recognised_on, -- Có chi bộ được công nhận gần nhất ngày (trống: chưa có) |
        -- A cell was last recognised on (empty: none yet)
    coalesce(recognised.recognised_on, make_date(programme.first_year, 1, 1))
        AS still_since, -- Chưa có thêm từ ngày | No progress since
    coalesce(recognised.is_illustrative, false) AS is_illustrative -- Số liệu minh họa | Illustrative
FROM core.commune AS commune
CROSS JOIN core.programme AS programme
LEFT JOIN recognised USING (commune_id)
WHERE (commune.valid_from IS NULL OR commune.valid_from <= as_of)
    AND (commune.valid_to IS NULL OR commune.valid_to >= as_of)
