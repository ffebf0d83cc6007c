-- Which cell holds the title of a recognition, from which day to which: the recognised cell, then the successor that
-- keeps it, and so on, each for as long as it exists and the title is not withdrawn. A cell recognised again while it
-- holds the title of its own is still one cell with the title: the repeat is left out here.
-- Grain: one row a recognition and cell.
WITH RECURSIVE believed AS (
    SELECT
        recognition_id, cell_id, decided_on, CASE WHEN withdrawn_on >= decided_on THEN withdrawn_on END AS withdrawn_on
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
),
step AS (
    SELECT recognition_id, decided_on, withdrawn_on, cell_id, decided_on AS since, 0 AS steps
    FROM held
    WHERE cell_id IS NOT NULL AND (held_until IS NULL OR held_until <= decided_on)
    UNION ALL
    SELECT
        step.recognition_id, step.decided_on, step.withdrawn_on, succession.successor_id,
        greatest(step.since, succession.happened_on), step.steps + 1
    FROM step
    JOIN core.cell_succession AS succession ON succession.predecessor_id = step.cell_id
    WHERE succession.carries_title AND step.steps < 16
)
SELECT
    step.recognition_id, -- Mã công nhận | Recognition id
    step.cell_id, -- Chi bộ giữ danh hiệu | Cell that holds the title
    step.decided_on, -- Ngày quyết định công nhận | Decided on
    step.since, -- Giữ từ ngày | Holds it since
    least(life.ends_on + 1, step.withdrawn_on)
        AS until, -- Giữ đến trước ngày (trống: đến nay) | Holds it until before (empty: to this day)
    step.steps -- Số lần chuyển qua chi bộ kế tiếp | Successors passed [changes]
FROM step
JOIN core.cell_life AS life USING (cell_id)
