-- Decisions that recognise a cell, each with its withdrawal where there was one, as the sources record them: also those
-- that contradict themselves. What counts is core.recognition.
-- Grain: one row a recognition.
WITH withdrawn AS (
    SELECT source, recognition_id, min(decided_on) AS withdrawn_on, bool_or(is_illustrative) AS is_illustrative
    FROM history.withdrawal
    WHERE valid_to_load IS NULL
    GROUP BY source, recognition_id
)
SELECT
    recognition.entity_id AS recognition_id, -- Mã công nhận | Recognition id
    cell.cell_id, -- Chi bộ | Cell
    cell.commune_id, -- Xã, thị trấn | Commune
    recognition.counting_year, -- Năm được tính | Counting year [year]
    recognition.decided_on, -- Ngày quyết định | Decided on
    recognition.decision_no, -- Số quyết định | Decision number
    withdrawn.withdrawn_on, -- Ngày thu hồi (trống: giữ vững) | Withdrawn on (empty: retained)
    recognition.recorded_on, -- Ngày ghi vào nguồn | Recorded in the source on
    recognition.is_illustrative, -- Số liệu minh họa | Illustrative
    coalesce(withdrawn.is_illustrative, false) AS is_withdrawal_illustrative, -- Việc thu hồi là minh họa | The withdrawal is illustrative
    recognition.source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM history.recognition AS recognition
LEFT JOIN core.cell AS cell ON cell.source = recognition.source AND cell.source_id = recognition.cell_id
LEFT JOIN withdrawn ON withdrawn.source = recognition.source AND withdrawn.recognition_id = recognition.id
WHERE recognition.valid_to_load IS NULL
