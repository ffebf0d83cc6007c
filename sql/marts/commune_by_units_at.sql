-- The table that leadership knows on paper: each commune against its own target, by both lists of units; a reader takes
-- the rows of one. Behind its target is a commune whose count is below its target times the share of the term that has
-- passed (core/term_elapsed_at.sql).
-- Grain: one row a list and unit.
WITH newest AS (
    SELECT greatest(as_of, coalesce((SELECT max(happened_on) FROM core.commune_succession), as_of)) AS list_date
),
judged AS (
    SELECT
        counted.*, greatest(counted.target - counted.recognised, 0) AS remaining,
        counted.target * elapsed.share AS expected,
        round(counted.recognised - counted.target * elapsed.share, 6) AS gap,
        CASE counted.units WHEN 'then' THEN as_of ELSE newest.list_date END AS list_date
    FROM core.commune_count_at(as_of) AS counted
    LEFT JOIN core.term_elapsed_at(as_of) AS elapsed ON true
    CROSS JOIN newest
)
SELECT
    judged.units, -- Danh mục: then (tại ngày xem), now (mới nhất) | List: then (as-of date), now (newest)
    judged.commune_id, -- Mã xã, thị trấn (trống: chưa rõ đơn vị) | Commune id (empty: unit not known)
    unit.code, -- Mã đơn vị hành chính | Official code
    unit.name_vi AS name, -- Xã, thị trấn | Commune, township
    unit.kind, -- Loại: xa, thi_tran, phuong | Kind: commune, township, ward
    unit.cluster_vi, -- Cụm | Cluster
    unit.cluster_en, -- Cụm (tiếng Anh) | Cluster in English
    unit.display_order, -- Thứ tự hiển thị | Display order
    row_number() OVER (PARTITION BY judged.units ORDER BY unit.name_vi COLLATE vi NULLS LAST, judged.commune_id)
        AS name_order, -- Thứ tự theo tên | Order of the names
    dense_rank() OVER (PARTITION BY judged.units ORDER BY unit.cluster_vi COLLATE vi NULLS LAST)
        AS cluster_order, -- Thứ tự của cụm | Order of the clusters
    judged.cells, -- Tổng số chi bộ ấp, khu phố | Cells [cells]
    judged.target, -- Chỉ tiêu nhiệm kỳ | Term target [cells]
    judged.registered, -- Đăng ký trong năm | Registered this year [cells]
    judged.recognised, -- Lũy kế được công nhận, trừ thu hồi | Recognised so far, net [cells]
    judged.recognised / nullif(judged.target, 0)::DOUBLE
        AS target_share, -- Tỷ lệ so với chỉ tiêu | Share of the target [0..1]
    judged.recognised / nullif(judged.cells, 0)::DOUBLE
        AS cells_share, -- Tỷ lệ so với tổng số | Share of all cells [0..1]
    judged.remaining, -- Còn lại | Remaining [cells]
    judged.survey_awaited, -- Chờ kết quả khảo sát | Survey finding awaited [cells]
    judged.appraisal_awaited, -- Chờ kết quả thẩm định | Appraisal finding awaited [cells]
    judged.withdrawn, -- Bị thu hồi | Withdrawn [cells]
    judged.ended, -- Danh hiệu hết hoặc nhập làm một khi sắp xếp chi bộ |
        -- Titles ended or joined when cells ended [cells]
    judged.expected, -- Mức theo tiến độ đều đến ngày xem | Count at an even pace [cells]
    judged.gap, -- Hơn (+) hoặc kém (-) tiến độ đều | Ahead (+) or behind (-) an even pace [cells]
    CASE
        WHEN coalesce(judged.target, 0) = 0 THEN 'no_target'
        WHEN judged.remaining = 0 THEN 'reached'
        WHEN judged.gap < 0 THEN 'behind'
        ELSE 'on_track'
    END AS status, -- Tình trạng: reached, on_track, behind, no_target | Status: reached, on track, behind, no target
    judged.has_pilot, -- Có chi bộ điểm của huyện | Has a pilot cell of the district
    judged.is_listed, -- Thuộc danh mục | Is in the list
    unit.valid_from, -- Có hiệu lực từ ngày | Valid from
    unit.valid_to, -- Có hiệu lực đến hết ngày | Valid to, inclusive
    origin.changed_on, -- Hình thành từ ngày | Came about on
    origin.legal_basis, -- Căn cứ pháp lý | Legal basis
    origin.predecessors, -- Số đơn vị trước | Predecessors [units]
    origin.predecessor_names, -- Tên các đơn vị trước | Names of the predecessors
    origin.predecessor_kind, -- Loại của đơn vị trước | Kind of the predecessor
    tile.tile_row, -- Hàng trên sơ đồ ô | Row in the map of tiles [row]
    tile.tile_column, -- Cột trên sơ đồ ô | Column in the map of tiles [column]
    judged.is_illustrative -- Số liệu minh họa | Illustrative
FROM judged
LEFT JOIN core.commune AS unit ON unit.commune_id = judged.commune_id
LEFT JOIN core.commune_origin AS origin ON origin.commune_id = judged.commune_id
LEFT JOIN core.commune_tile AS tile ON tile.code = unit.code
    AND judged.list_date BETWEEN tile.list_from AND tile.list_to
ORDER BY judged.units, name_order
