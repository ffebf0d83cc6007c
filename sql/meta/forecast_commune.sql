-- What every load so far said of each commune: the district's recorded forecast shared out by what its rows say of the
-- cells.
-- Grain: one row a load and commune. Key: load, commune_id.
CREATE TABLE meta.forecast_commune (
    load INTEGER NOT NULL, -- Số lần nạp | Load number
    commune_id BIGINT, -- Xã, thị trấn (trống: chưa rõ đơn vị) | Commune (empty: unit not known)
    as_of DATE NOT NULL, -- Tính từ ngày | As of
    deadline DATE NOT NULL, -- Thời hạn | Deadline
    cells INTEGER NOT NULL, -- Số chi bộ | Cells [cells]
    target INTEGER, -- Chỉ tiêu (trống: chưa giao) | Target (empty: none set) [cells]
    recognised INTEGER NOT NULL, -- Đang giữ danh hiệu | Holding the title [cells]
    standing VARCHAR NOT NULL, -- Tình trạng: open, met, cannot_be_met, no_target | Standing
    probability DOUBLE, -- Khả năng đạt chỉ tiêu | Probability of reaching the target [0..1]
    count_p10 INTEGER NOT NULL, -- Cận dưới 80% | Lower end of the 80 % interval [cells]
    count_p50 INTEGER NOT NULL, -- Trung vị | Median [cells]
    count_p90 INTEGER NOT NULL, -- Cận trên 80% | Upper end of the 80 % interval [cells]
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative
);
