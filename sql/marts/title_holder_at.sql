-- The titles of the cells on a date: who holds one since when, when it was last reviewed, and who lost one when.
-- Grain: one row a cell that was recognised by the date.
WITH title AS (
    SELECT cell_id, max(withdrawn_on) FILTER (withdrawn_on <= as_of) AS withdrawn_on, bool_or(is_illustrative OR is_withdrawal_illustrative) AS is_illustrative
    FROM core.recognition
    WHERE decided_on <= as_of
    GROUP BY cell_id
)
SELECT
    state.cell_id, -- Chi bộ | Cell
    state.commune_id, -- Xã, thị trấn tại ngày xem | Commune on the date
    state.holds_title, -- Đang giữ danh hiệu | Holds the title
    state.recognised_on, -- Ngày công nhận gần nhất | Recognised on, last
    CASE WHEN state.reviewed_on >= state.recognised_on THEN state.reviewed_on END AS reviewed_on, -- Rà soát gần nhất từ khi được công nhận | Title last reviewed since recognised
    title.withdrawn_on, -- Ngày thu hồi gần nhất | Withdrawn on, last
    state.is_illustrative OR title.is_illustrative AS is_illustrative -- Số liệu minh họa | Illustrative
FROM title
JOIN core.cell_state_at(as_of) AS state USING (cell_id)
