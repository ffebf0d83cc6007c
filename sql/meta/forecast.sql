-- The forecasts of every load so far: the ledger that keeps score.
-- Grain: one row a load, basis and method. Key: load, basis, method.
CREATE TABLE meta.forecast (
    load INTEGER NOT NULL, -- Số lần nạp | Load number
    basis VARCHAR NOT NULL, -- Cơ sở: recorded chỉ số liệu đã ghi, all gồm cả minh họa |
        -- Basis: recorded facts alone, or all rows
    method VARCHAR NOT NULL, -- Phương pháp: pacer (con số chính), naive_pace, gamma_poisson |
        -- Method: pacer (the headline), naive_pace, gamma_poisson
    as_of DATE NOT NULL, -- Tính từ ngày | As of
    deadline DATE NOT NULL, -- Thời hạn | Deadline
    cells INTEGER NOT NULL, -- Tổng số chi bộ | Cells in the pool [cells]
    target INTEGER NOT NULL, -- Chỉ tiêu | Target [cells]
    recognised INTEGER NOT NULL, -- Đã công nhận | Recognised so far, net [cells]
    outcome VARCHAR NOT NULL, -- Kết luận: met, projection, ... | Typed outcome
    probability DOUBLE, -- Khả năng đạt chỉ tiêu | Probability of reaching the target [0..1]
    expected_count DOUBLE, -- Số chi bộ dự kiến đến hạn | Expected count at the deadline [cells]
    count_p10 INTEGER, -- Cận dưới 80% | Lower end of the 80 % interval [cells]
    count_p50 INTEGER, -- Trung vị | Median [cells]
    count_p90 INTEGER, -- Cận trên 80% | Upper end of the 80 % interval [cells]
    pace_had DOUBLE, -- Tốc độ đã có | Pace had [cells a year]
    pace_needed DOUBLE, -- Tốc độ cần có | Pace needed [cells a year]
    pmf DOUBLE[], -- Xác suất của từng số chi bộ đến hạn, từ 0 đến tổng số |
        -- Probability of each count at the deadline, from 0 to the pool [0..1]
    inputs VARCHAR NOT NULL -- Số liệu đầu vào (JSON) | Inputs, as JSON
);
