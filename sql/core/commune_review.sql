-- Monthly reviews of progress by the commune Party Committees.
-- Grain: one row a review.
SELECT
    review.entity_id AS commune_review_id, -- Mã kỳ rà soát | Review id
    unit.entity_id AS commune_id, -- Xã, thị trấn | Commune
    date_trunc('month', review.month)::DATE AS month, -- Tháng (ngày đầu tháng) | Month, by its first day
    review.held_on, -- Ngày họp | Held on
    review.cells_reviewed, -- Số chi bộ được rà soát | Cells reviewed [cells]
    review.is_illustrative -- Số liệu minh họa | Illustrative
FROM history.commune_review AS review
LEFT JOIN history.unit AS unit ON unit.source = review.source AND unit.id = review.unit_id
    AND unit.valid_to_load IS NULL
WHERE review.valid_to_load IS NULL
