-- Each commune against its own target, by the units of the as-of date; by other lists: marts.commune_by_units_at.
-- Grain: one row a commune.
SELECT
    commune_id, -- Mã xã, thị trấn (trống: chưa rõ đơn vị) | Commune id (empty: unit not known)
    code, -- Mã đơn vị hành chính | Official code
    name, -- Xã, thị trấn | Commune, township
    kind, -- Loại: xa, thi_tran, phuong | Kind: commune, township, ward
    cluster_vi, -- Cụm | Cluster
    cluster_en, -- Cụm (tiếng Anh) | Cluster in English
    display_order, -- Thứ tự hiển thị | Display order
    name_order, -- Thứ tự theo tên | Order of the names
    cluster_order, -- Thứ tự của cụm | Order of the clusters
    cells, -- Tổng số chi bộ ấp, khu phố | Cells [cells]
    target, -- Chỉ tiêu nhiệm kỳ | Term target [cells]
    registered, -- Đăng ký trong năm | Registered this year [cells]
    recognised, -- Lũy kế được công nhận, trừ thu hồi | Recognised so far, net [cells]
    target_share, -- Tỷ lệ so với chỉ tiêu | Share of the target [0..1]
    cells_share, -- Tỷ lệ so với tổng số | Share of all cells [0..1]
    remaining, -- Còn lại | Remaining [cells]
    survey_awaited, -- Chờ kết quả khảo sát | Survey finding awaited [cells]
    appraisal_awaited, -- Chờ kết quả thẩm định | Appraisal finding awaited [cells]
    withdrawn, -- Bị thu hồi | Withdrawn [cells]
    ended, -- Danh hiệu hết hoặc nhập làm một khi sắp xếp chi bộ | Titles ended or joined when cells ended [cells]
    expected, -- Mức theo tiến độ đều đến ngày xem | Count at an even pace [cells]
    gap, -- Hơn (+) hoặc kém (-) tiến độ đều | Ahead (+) or behind (-) an even pace [cells]
    status, -- Tình trạng: reached, on_track, behind, no_target | Status: reached, on track, behind, no target
    has_pilot, -- Có chi bộ điểm của huyện | Has a pilot cell of the district
    is_listed, -- Thuộc danh mục | Is in the list
    valid_from, -- Có hiệu lực từ ngày | Valid from
    valid_to, -- Có hiệu lực đến hết ngày | Valid to, inclusive
    changed_on, -- Hình thành từ ngày | Came about on
    legal_basis, -- Căn cứ pháp lý | Legal basis
    predecessors, -- Số đơn vị trước | Predecessors [units]
    predecessor_names, -- Tên các đơn vị trước | Names of the predecessors
    predecessor_kind, -- Loại của đơn vị trước | Kind of the predecessor
    tile_row, -- Hàng trên sơ đồ ô | Row in the map of tiles [row]
    tile_column, -- Cột trên sơ đồ ô | Column in the map of tiles [column]
    is_illustrative -- Số liệu minh họa | Illustrative
FROM marts.commune_by_units_at(as_of)
WHERE units = 'then'
ORDER BY name_order
