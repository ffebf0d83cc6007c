-- What a forecast rests on, as of a date, for pages and the API; the load's own ledger rests on the same.
-- Grain: one row a basis and counting year.
SELECT
    basis, -- Cơ sở: recorded, all | Basis: recorded, all
    counted_to, -- Tính đến ngày | Counted to
    counting_year, -- Năm tính | Counting year [year]
    net, -- Được công nhận trừ bị thu hồi | Recognised less withdrawn [cells]
    cells, -- Tổng số chi bộ | Cells in the pool [cells]
    target, -- Chỉ tiêu | Target [cells]
    deadline, -- Thời hạn | Deadline
    first_year, -- Năm đầu được tính | First counting year [year]
    last_year -- Năm cuối được tính | Last counting year [year]
FROM core.forecast_input_at(as_of)
ORDER BY basis, counting_year
