-- The recognitions that count. A cell recognised again while it holds the title is still one cell with the title: the
-- repeat is left out. A withdrawal dated before its recognition withdraws nothing. A decision of a year before the
-- programme's first, of a counting year after the one that follows its date, or after its cell was dissolved is no
-- recognition of the programme. Checks report each.
-- Grain: one row a recognition that counts.
WITH believed AS (
    SELECT
        * REPLACE (CASE WHEN withdrawn_on >= decided_on THEN withdrawn_on END AS withdrawn_on),
        is_withdrawal_illustrative AND withdrawn_on >= decided_on AS is_believed_withdrawal_illustrative
    FROM core.recorded_recognition
    WHERE is_of_programme
),
held AS (
    SELECT
        *,
        max(coalesce(withdrawn_on, DATE '9999-12-31')) OVER (
            PARTITION BY cell_id ORDER BY decided_on, recognition_id
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS held_until
    FROM believed
)
SELECT
    recognition_id, -- Mã công nhận | Recognition id
    cell_id, -- Chi bộ | Cell
    commune_id, -- Xã, thị trấn | Commune
    counting_year, -- Năm được tính | Counting year [year]
    decided_on, -- Ngày quyết định | Decided on
    decision_no, -- Số quyết định | Decision number
    withdrawn_on, -- Ngày thu hồi (trống: giữ vững) | Withdrawn on (empty: retained)
    recorded_on, -- Ngày ghi vào nguồn | Recorded in the source on
    is_illustrative, -- Số liệu minh họa | Illustrative
    coalesce(is_believed_withdrawal_illustrative, false) AS is_withdrawal_illustrative, -- Việc thu hồi là minh họa | The withdrawal is illustrative
    withdrawal_recorded_on, -- Ngày ghi việc thu hồi vào nguồn | Withdrawal recorded in the source on
    source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM held
WHERE cell_id IS NULL OR held_until IS NULL OR held_until <= decided_on
