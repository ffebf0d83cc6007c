-- What a forecast rests on, as of a date, for pages and the API; the load's own ledger rests on the same.
-- Grain: one row a basis and counting year.
SELECT
    basis, -- Cơ sở: recorded, all | Basis: recorded, all
    counted_to, -- Tính đến ngày | Counted to
    counting_year, -- Năm tính | Counting year [year]
    granted, -- Được công nhận | Recognised [cells]
    withdrawn, -- Bị thu hồi | Withdrawn [cells]
    net, -- Được công nhận trừ bị thu hồi | Recognised less withdrawn [cells]
    months, -- Được công nhận theo tháng 1–12 (trống: không rõ ngày) |
        -- Recognised by month, January first (empty: days not known) [cells]
    title_months, -- Thời gian giữ danh hiệu | Time with the title [cell-months]
    locked_out, -- Bị thu hồi trong 12 tháng qua | Withdrawn within the last 12 months [cells]
    registered, -- Đã đăng ký trong năm, chưa được công nhận (trống: không rõ) |
        -- Registered this year and not recognised (empty: not known) [cells]
    cells, -- Tổng số chi bộ | Cells in the pool [cells]
    target, -- Chỉ tiêu | Target [cells]
    deadline, -- Thời hạn | Deadline
    first_year, -- Năm đầu được tính | First counting year [year]
    last_year, -- Năm cuối được tính | Last counting year [year]
    is_illustrative -- Số liệu minh họa | Illustrative
FROM core.forecast_input_at(as_of)
ORDER BY basis, counting_year
