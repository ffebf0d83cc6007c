-- Party members of a cell by state, as counts.
-- Grain: one row a count.
SELECT
    membership_count.entity_id AS membership_count_id, -- Mã lần thống kê | Count id
    cell.cell_id, -- Chi bộ | Cell
    membership_count.counted_on, -- Ngày thống kê | Counted on
    membership_count.active, -- Đang sinh hoạt | In active Party activities [members]
    membership_count.exempt, -- Được miễn công tác và sinh hoạt | Exempt from Party work and activities [members]
    membership_count.away, -- Đi làm ăn xa | Working away from home [members]
    membership_count.is_illustrative, -- Số liệu minh họa | Illustrative
    membership_count.source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM history.membership_count AS membership_count
LEFT JOIN core.cell AS cell ON cell.source = membership_count.source AND cell.source_id = membership_count.cell_id
WHERE membership_count.valid_to_load IS NULL
