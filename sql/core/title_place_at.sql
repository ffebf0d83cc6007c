-- Under which commune of the source's list each recognition is counted on a date: that of the cell which the recognised
-- one had become by then, so that a title moves with its cell.
-- Grain: one row a recognition decided by the date.
SELECT
    recognition.recognition_id, -- Mã công nhận | Recognition id
    cell.commune_id, -- Xã, thị trấn (trống: chưa rõ) | Commune (empty: not known)
    recognition.counting_year, -- Năm được tính | Counting year [year]
    recognition.decided_on, -- Ngày quyết định | Decided on
    coalesce(recognition.withdrawn_on <= as_of, false) AS is_withdrawn, -- Đã bị thu hồi | Withdrawn by the date
    coalesce(recognition.ended_on <= as_of, false)
        AS is_ended, -- Đã hết khi sắp xếp chi bộ | Ended with its cell by the date
    recognition.is_illustrative -- Số liệu minh họa | Illustrative
FROM core.recognition AS recognition
LEFT JOIN core.cell_became_at(as_of) AS became USING (cell_id)
LEFT JOIN core.cell AS cell ON cell.cell_id = became.current_id
WHERE recognition.decided_on <= as_of
