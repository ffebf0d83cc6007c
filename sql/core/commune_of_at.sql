-- The unit that each unit had become by a date: itself, or the last of its successors by then. Where one went into two,
-- the one with the greater id, so that two readings never differ.
-- Grain: one row a unit.
SELECT
    commune_id, -- Đơn vị trong danh mục của nguồn | Unit in the source's list
    arg_max(became_id, (steps, became_id)) AS current_id -- Đơn vị tại ngày xem | Unit on the as-of date
FROM core.commune_became_at(as_of)
GROUP BY commune_id
