-- The headline forecast as the ledger keeps it: recorded facts alone, by the method that pages lead with. The one place
-- that names that method.
-- Grain: one row, the last of the ledger by the date; none where nothing was on record by then.
SELECT
    load, -- Số lần nạp | Load number
    ledger.as_of AS counted_to, -- Tính từ ngày | Counted to
    deadline, -- Thời hạn | Deadline
    target, -- Chỉ tiêu | Target [cells]
    recognised, -- Đã công nhận, trừ thu hồi | Recognised so far, net [cells]
    outcome, -- Kết luận | Typed outcome
    probability, -- Khả năng đạt chỉ tiêu | Probability of reaching the target [0..1]
    pace_had, -- Tốc độ đã có | Pace had [cells a year]
    pace_needed -- Tốc độ cần có | Pace needed [cells a year]
FROM meta.forecast AS ledger
WHERE ledger.basis = 'recorded' AND ledger.method = 'pacer' AND ledger.as_of <= as_of
ORDER BY ledger.as_of DESC, ledger.load DESC
LIMIT 1
