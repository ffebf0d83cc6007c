-- Decisions that recognise a cell, each with its withdrawal where there was one, as the sources record them: also those
-- that contradict themselves. What counts is core.recognition.
-- Grain: one row a recognition.
-- Of several withdrawals of one recognition the first that can be true is taken, one dated before it only where there
-- is no other.
WITH withdrawn AS (
    SELECT
        recognition.entity_id,
        coalesce(
            min(withdrawal.decided_on) FILTER (withdrawal.decided_on >= recognition.decided_on),
            min(withdrawal.decided_on)) AS withdrawn_on,
        bool_or(withdrawal.is_illustrative) AS is_illustrative,
        max(withdrawal.recorded_on) AS recorded_on
    FROM history.withdrawal AS withdrawal
    JOIN history.recognition AS recognition
        ON recognition.source = withdrawal.source AND recognition.id = withdrawal.recognition_id
        AND recognition.valid_to_load IS NULL
    WHERE withdrawal.valid_to_load IS NULL
    GROUP BY recognition.entity_id
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
    coalesce(withdrawn.is_illustrative, false)
        AS is_withdrawal_illustrative, -- Việc thu hồi là minh họa | The withdrawal is illustrative
    coalesce(recognition.counting_year >= programme.first_year, true)
        AND recognition.counting_year <= year(recognition.decided_on) + 1
        AND coalesce(recognition.decided_on <= greatest(life.ends_on, cell.dissolved_on), true)
            AS is_of_programme, -- Thuộc phạm vi chương trình | Can be a recognition of the programme
    withdrawn.recorded_on
        AS withdrawal_recorded_on, -- Ngày ghi việc thu hồi vào nguồn | Withdrawal recorded in the source on
    recognition.source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM history.recognition AS recognition
CROSS JOIN core.programme AS programme
LEFT JOIN core.cell AS cell ON cell.source = recognition.source AND cell.source_id = recognition.cell_id
LEFT JOIN core.cell_life AS life ON life.cell_id = cell.cell_id
LEFT JOIN withdrawn USING (entity_id)
WHERE recognition.valid_to_load IS NULL
