-- Recognitions by counting year, as of a date. The unfinished year says how many whole months it has counted.
-- Grain: one row a counting year, without gaps.
SELECT
    counting_year AS year, -- Năm | Year [year]
    recognised, -- Được công nhận trong năm | Recognised in the year [cells]
    withdrawn, -- Bị thu hồi trong năm | Withdrawn in the year [cells]
    ended, -- Danh hiệu hết hoặc nhập làm một khi sắp xếp chi bộ trong năm |
        -- Titles ended or joined in the year, when cells ended [cells]
    sum(recognised - withdrawn - ended) OVER (ORDER BY counting_year)::BIGINT
        AS cumulative, -- Lũy kế, trừ thu hồi và danh hiệu hết khi sắp xếp |
        -- Cumulative, net of withdrawals and of titles ended with their cells [cells]
    CASE
        WHEN counted_to < make_date(counting_year, 12, 31) THEN month(counted_to) - CASE
        WHEN counted_to = last_day(counted_to) THEN 0 ELSE 1 END
        ELSE 12
    END AS months_counted, -- Số tháng trọn đã tính | Whole months counted [months]
    counted_to < make_date(counting_year, 12, 31) AS is_partial, -- Năm chưa trọn | Unfinished year
    counted_to, -- Tính đến ngày | Counted to
    is_illustrative -- Số liệu minh họa | Illustrative
FROM core.year_count_at(as_of)
ORDER BY counting_year
