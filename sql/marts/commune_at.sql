-- The table that leadership knows on paper: each commune against its own target, by the units of the as-of date.
-- Under appraisal: visited this year, not recognised, and the last visit has no outcome yet.
-- Grain: one row a commune.
WITH units AS (
    SELECT * FROM core.commune
    WHERE (valid_from IS NULL OR valid_from <= as_of) AND (valid_to IS NULL OR valid_to >= as_of)
),
held AS (
    SELECT
        cell_id,
        count(*) FILTER (withdrawn_on IS NULL OR withdrawn_on > as_of) AS titles,
        count(*) FILTER (withdrawn_on <= as_of) AS withdrawn
    FROM core.recognition WHERE decided_on <= as_of GROUP BY cell_id
),
registered AS (
    SELECT DISTINCT cell_id FROM core.registration WHERE year = year(as_of) AND registered_on <= as_of
),
visited AS (
    SELECT cell_id, arg_max(outcome IS NULL, (visited_on, visit_id)) AS is_pending
    FROM core.appraisal_visit WHERE visited_on <= as_of AND year(visited_on) = year(as_of) GROUP BY cell_id
),
per_cell AS (
    SELECT
        placed.commune_id, placed.is_illustrative,
        coalesce(held.titles, 0) > 0 AS is_recognised,
        coalesce(held.withdrawn, 0) AS withdrawn,
        registered.cell_id IS NOT NULL AS is_registered,
        coalesce(visited.is_pending, false) AND coalesce(held.titles, 0) = 0 AS is_under_appraisal
    FROM core.placed_cell_at(as_of) AS placed
    LEFT JOIN held USING (cell_id)
    LEFT JOIN registered USING (cell_id)
    LEFT JOIN visited USING (cell_id)
),
per_commune AS (
    SELECT
        commune_id, count(*) AS cells, count(*) FILTER (is_recognised) AS net, sum(withdrawn)::BIGINT AS withdrawn,
        count(*) FILTER (is_registered) AS registered, count(*) FILTER (is_under_appraisal) AS under_appraisal, bool_or(is_illustrative) AS is_illustrative
    FROM per_cell GROUP BY commune_id
),
targets AS (
    SELECT current.current_id AS commune_id, sum(target.target_cells)::BIGINT AS target, bool_or(target.is_illustrative) AS is_illustrative
    FROM (
        SELECT * FROM core.target
        WHERE commune_id IS NOT NULL AND effective_from <= as_of
        QUALIFY row_number() OVER (PARTITION BY commune_id ORDER BY effective_from DESC, target_id DESC) = 1
    ) AS target
    JOIN core.commune_of_at(as_of) AS current ON current.commune_id = target.commune_id
    GROUP BY current.current_id
)
SELECT
    units.commune_id, -- Mã xã, thị trấn | Commune id
    units.code, -- Mã đơn vị hành chính | Official code
    units.name_vi AS name, -- Xã, thị trấn | Commune, township
    units.kind, -- Loại: xa, thi_tran, phuong | Kind: commune, township, ward
    units.cluster_vi, -- Cụm | Cluster
    units.cluster_en, -- Cụm (tiếng Anh) | Cluster in English
    units.display_order, -- Thứ tự hiển thị | Display order
    coalesce(per_commune.cells, 0) AS cells, -- Tổng số chi bộ ấp, khu phố | Cells [cells]
    targets.target, -- Chỉ tiêu nhiệm kỳ | Term target [cells]
    coalesce(per_commune.registered, 0) AS registered, -- Đăng ký trong năm | Registered this year [cells]
    coalesce(per_commune.net, 0) AS recognised, -- Lũy kế được công nhận, trừ thu hồi | Recognised so far, net [cells]
    coalesce(per_commune.net, 0) / nullif(targets.target, 0)::DOUBLE AS target_share, -- Tỷ lệ so với chỉ tiêu | Share of the target [0..1]
    coalesce(per_commune.net, 0) / nullif(per_commune.cells, 0)::DOUBLE AS cells_share, -- Tỷ lệ so với tổng số | Share of all cells [0..1]
    CASE WHEN targets.target IS NOT NULL THEN greatest(targets.target - coalesce(per_commune.net, 0), 0) END AS remaining, -- Còn lại | Remaining [cells]
    coalesce(per_commune.under_appraisal, 0) AS under_appraisal, -- Đang thẩm định | Under appraisal [cells]
    coalesce(per_commune.withdrawn, 0) AS withdrawn, -- Bị thu hồi | Withdrawn [cells]
    coalesce(per_commune.is_illustrative, false) OR coalesce(targets.is_illustrative, false) AS is_illustrative -- Số liệu minh họa | Illustrative
FROM units
LEFT JOIN per_commune USING (commune_id)
LEFT JOIN targets USING (commune_id)
ORDER BY units.name_vi COLLATE vi
