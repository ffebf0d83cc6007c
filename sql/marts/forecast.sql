-- The ledger: what every load so far said of the target, and on what. It grows with each load and is never rewritten,
-- so that a forecast can be held against what came.
-- Grain: one row a load, basis and method.
SELECT
    load, -- Số lần nạp | Load number
    basis, -- Cơ sở: recorded chỉ số liệu đã ghi, all gồm cả minh họa | Basis: recorded facts alone, or all rows
    method, -- Phương pháp: pacer (con số chính), naive_pace, gamma_poisson |
        -- Method: pacer (the headline), naive_pace, gamma_poisson
    basis = 'recorded' AND method = 'pacer' AS is_headline, -- Con số chính | The headline
    as_of, -- Tính từ ngày | As of
    deadline, -- Thời hạn | Deadline
    cells, -- Tổng số chi bộ | Cells in the pool [cells]
    target, -- Chỉ tiêu | Target [cells]
    recognised, -- Đã công nhận | Recognised so far, net [cells]
    outcome, -- Kết luận: met, projection, ... | Typed outcome
    probability, -- Khả năng đạt chỉ tiêu | Probability of reaching the target [0..1]
    CASE outcome WHEN 'projection' THEN probability WHEN 'met' THEN 1 WHEN 'cannot_be_met' THEN 0 WHEN 'deadline_passed'
        THEN 0 END
            AS chance, -- Khả năng đã nói, kể cả khi kết luận đã rõ: 1 là đã đạt, 0 là không còn đạt được |
            -- Chance said, also where the outcome implied one: 1 met, 0 out of reach [0..1]
    expected_count, -- Số chi bộ dự kiến đến hạn | Expected count at the deadline [cells]
    count_p10, -- Cận dưới 80% | Lower end of the 80 % interval [cells]
    count_p50, -- Trung vị | Median [cells]
    count_p90, -- Cận trên 80% | Upper end of the 80 % interval [cells]
    pace_had, -- Tốc độ đã có | Pace had [cells a year]
    pace_needed, -- Tốc độ cần có | Pace needed [cells a year]
    pmf, -- Xác suất của từng số chi bộ đến hạn, từ 0 đến tổng số |
        -- Probability of each count at the deadline, from 0 to the pool [0..1]
    inputs -- Số liệu đầu vào (JSON) | Inputs, as JSON
FROM meta.forecast
