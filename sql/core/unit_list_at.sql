-- Under which unit each unit of the source's list is counted, by two lists: then, the list of the as-of date; now, the
-- newest list that the load knows, all successions followed. Everything counted by unit joins this, so both lists hold
-- the same cells. The row without a unit takes what belongs to none.
-- Grain: one row a list and unit, and one a list without unit.
WITH mapped AS (
    SELECT 'then' AS units, commune_id, current_id AS listed_id FROM core.commune_of_at(as_of)
    UNION ALL
    SELECT 'now', commune_id, current_id FROM core.commune_of_at(DATE '9999-12-31')
    UNION ALL
    SELECT unnest(['then', 'now']), NULL, NULL
)
SELECT
    units, -- Danh mục: then (tại ngày xem), now (mới nhất) | List: then (as-of date), now (newest)
    commune_id, -- Đơn vị trong danh mục của nguồn (trống: chưa rõ) | Unit in the source's list (empty: not known)
    listed_id -- Đơn vị được tính (trống: chưa rõ) | Unit under which it is counted (empty: not known)
FROM mapped
