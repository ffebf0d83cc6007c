-- Party members of each cell by state, count by count, up to a date. On one day a count on record comes before an
-- invented one.
-- Grain: one row a cell and day of counting.
SELECT
    cell_id, -- Chi bộ | Cell
    counted_on, -- Ngày thống kê | Counted on
    active + exempt + away AS members, -- Tổng số đảng viên | Party members [members]
    active, -- Đang sinh hoạt | In active Party activities [members]
    exempt, -- Được miễn công tác và sinh hoạt | Exempt from Party work and activities [members]
    away, -- Đi làm ăn xa | Working away from home [members]
    is_illustrative, -- Số liệu minh họa | Illustrative
    source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM core.membership_count
WHERE counted_on <= as_of AND cell_id IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY cell_id, counted_on ORDER BY is_illustrative, membership_count_id DESC) = 1
ORDER BY cell_id, counted_on
