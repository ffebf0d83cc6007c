-- The lists of units that were in force one after the other, the first and one from each day on which units were
-- merged: what each unit of the source had become in each. A count per unit is shown by the list of the as-of date, so
-- what must not be found out by comparing lists is decided over all of them.
-- Grain: one row a list and unit of the source.
WITH list AS (
    SELECT DISTINCT since AS list_from FROM core.commune_path
)
SELECT
    list.list_from, -- Danh mục áp dụng từ ngày | List in force from
    path.commune_id, -- Đơn vị trong danh mục của nguồn | Unit in the source's list
    arg_max(path.became_id, (path.steps, path.became_id)) AS current_id -- Đơn vị trong danh mục này | Unit in this list
FROM list
JOIN core.commune_path AS path ON path.since <= list.list_from
GROUP BY list.list_from, path.commune_id
