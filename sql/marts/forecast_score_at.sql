-- The ledger with its movement and its score: what each load said, what moved it since the load before, and, once the
-- deadline has passed, what came.
-- Grain: one row a load with a headline forecast, up to the date.
WITH said AS (
    SELECT * FROM marts.forecast AS ledger
    WHERE ledger.is_headline AND ledger.as_of <= as_of
),
moved AS (
    SELECT
        said.*,
        lag(said.load) OVER (ORDER BY said.load) AS earlier_load,
        lag(said.chance) OVER (ORDER BY said.load) AS earlier_chance
    FROM said
),
due AS (
    SELECT DISTINCT deadline FROM said WHERE deadline <= as_of
),
came AS (
    SELECT due.deadline, sum(year.recognised - year.withdrawn - year.ended)::BIGINT AS net,
        bool_or(year.is_illustrative) AS is_illustrative
    FROM due CROSS JOIN core.year_count_at(due.deadline) AS year
    GROUP BY due.deadline
)
SELECT
    moved.load, -- Số lần nạp | Load number
    moved.as_of AS counted_to, -- Số liệu tính đến ngày | Counted to
    moved.deadline, -- Thời hạn | Deadline
    moved.target, -- Chỉ tiêu | Target [cells]
    moved.cells, -- Tổng số chi bộ | Cells in the pool [cells]
    moved.recognised, -- Đã công nhận, trừ thu hồi | Recognised so far, net [cells]
    moved.outcome, -- Kết luận: met, projection, ... | Typed outcome
    moved.probability, -- Khả năng đạt chỉ tiêu | Probability of reaching the target [0..1]
    moved.count_p10, -- Cận dưới 80% | Lower end of the 80 % interval [cells]
    moved.count_p50, -- Trung vị | Median [cells]
    moved.count_p90, -- Cận trên 80% | Upper end of the 80 % interval [cells]
    moved.inputs, -- Số liệu đầu vào (JSON) | Inputs, as JSON
    moved.earlier_load, -- Lần nạp trước | The load before
    moved.chance - moved.earlier_chance
        AS movement, -- Thay đổi so với lần trước | Movement since the load before [0..1, signed]
    split.by_data, -- Do số liệu mới | From new data [0..1, signed]
    split.by_target, -- Do chỉ tiêu, thời hạn, tổng số đổi | From a changed target, deadline or pool [0..1, signed]
    split.by_assumption, -- Do cách tính đổi | From a changed model [0..1, signed]
    moved.deadline <= as_of AS is_due, -- Đã đến hạn | Due
    came.net AS came, -- Số chi bộ khi đến hạn, trừ thu hồi | Count at the deadline, net [cells]
    came.net >= moved.target AS is_met, -- Đạt chỉ tiêu khi đến hạn | Target met at the deadline
    CASE WHEN moved.probability <> 0.5 THEN (moved.probability > 0.5) = (came.net >= moved.target) END
        AS is_held, -- Đúng: kết quả nằm về phía dự báo nghiêng tới |
        -- The outcome is on the side that the forecast favoured
    pow(moved.probability - (came.net >= moved.target)::INTEGER, 2)
        AS brier, -- Điểm Brier | Brier score [0..1, lower is better]
    came.net BETWEEN moved.count_p10 AND moved.count_p90
        AS is_within, -- Nằm trong khoảng 80% | Within the 80 % interval
    coalesce(came.is_illustrative, false) AS is_illustrative -- Kết quả là số liệu minh họa | What came is illustrative
FROM moved
LEFT JOIN came USING (deadline)
LEFT JOIN meta.forecast_movement AS split ON split.load = moved.load AND split.earlier_load = moved.earlier_load
ORDER BY moved.load
