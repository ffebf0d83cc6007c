-- What a forecast of the communes rests on, as of a date, with their names.
-- Grain: one row a commune that has cells.
SELECT
    basis.commune_id, -- Xã, thị trấn (trống: chưa rõ đơn vị) | Commune (empty: unit not known)
    commune.name_vi, -- Tên | Name
    commune.kind, -- Loại: xa, thi_tran, phuong | Kind
    basis.cells, -- Số chi bộ | Cells [cells]
    basis.recognised, -- Đang giữ danh hiệu | Holding the title [cells]
    basis.ready, -- Đủ tiêu chí | Ready [cells]
    basis.cell_months, -- Thời gian chưa có danh hiệu | Time without the title [cell-months]
    basis.target, -- Chỉ tiêu nhiệm kỳ (trống: chưa giao) | Term target (empty: none set) [cells]
    basis.is_illustrative -- Số liệu minh họa | Illustrative
FROM core.forecast_commune_at(as_of) AS basis
LEFT JOIN core.commune AS commune USING (commune_id)
ORDER BY commune.code, basis.commune_id
