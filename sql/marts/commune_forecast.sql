-- The ledger of the communes: what every load so far said of each, its counts adding up to the district's on every
-- path.
-- Grain: one row a load and commune.
SELECT
    load, -- Số lần nạp | Load number
    commune_id, -- Xã, thị trấn (trống: chưa rõ đơn vị) | Commune (empty: unit not known)
    as_of, -- Tính từ ngày | As of
    deadline, -- Thời hạn | Deadline
    cells, -- Số chi bộ | Cells [cells]
    target, -- Chỉ tiêu (trống: chưa giao) | Target (empty: none set) [cells]
    recognised, -- Đang giữ danh hiệu | Holding the title [cells]
    standing, -- Tình trạng: open, met, cannot_be_met, no_target | Standing
    probability, -- Khả năng đạt chỉ tiêu | Probability of reaching the target [0..1]
    count_p10, -- Cận dưới 80% | Lower end of the 80 % interval [cells]
    count_p50, -- Trung vị | Median [cells]
    count_p90, -- Cận trên 80% | Upper end of the 80 % interval [cells]
    is_illustrative -- Số liệu minh họa | Illustrative
FROM meta.forecast_commune
