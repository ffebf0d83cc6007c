-- The recognitions that count. A cell recognised again while it holds the title, its own or one that it took over, is
-- still one cell with the title: the repeat is left out. A withdrawal dated before its recognition withdraws nothing. A
-- decision of a year before the programme's first, of a counting year after the one that follows its date, or after its
-- cell was dissolved is no recognition of the programme. Checks report each.
-- A title ends without being withdrawn when its cell ends and no successor keeps it, and when it comes to a cell that
-- holds one already: of the titles of one cell the oldest stays. A withdrawal of one that was joined so withdraws the
-- cell's title.
-- Grain: one row a recognition that counts.
WITH joined AS (
    SELECT
        later.recognition_id, later.cell_id, older.recognition_id AS older_id,
        greatest(older.since, later.since) AS on_day,
        later.steps = 0 AND older.since <= later.decided_on AS is_repeat
    FROM core.title_path AS later
    JOIN core.title_path AS older
        ON older.cell_id = later.cell_id
        AND (older.decided_on, older.recognition_id) < (later.decided_on, later.recognition_id)
    WHERE greatest(older.since, later.since) < coalesce(least(older.until, later.until), DATE '9999-12-31')
),
first_joined AS (
    SELECT recognition_id, min(on_day) AS on_day, arg_min(older_id, (on_day, older_id)) AS older_id,
        arg_min(cell_id, (on_day, older_id)) AS cell_id, bool_or(is_repeat) AS is_repeat
    FROM joined GROUP BY recognition_id
),
last_step AS (
    SELECT recognition_id, max(since) AS since, arg_max_null(until, steps) AS until, arg_max(cell_id, steps) AS cell_id
    FROM core.title_path GROUP BY recognition_id
),
believed AS (
    SELECT
        stated.* EXCLUDE (withdrawn_on),
        CASE WHEN stated.withdrawn_on >= stated.decided_on THEN stated.withdrawn_on END AS withdrawn_on,
        first_joined.on_day AS joined_on, first_joined.older_id,
        CASE WHEN last_step.until IS NOT NULL AND last_step.until IS DISTINCT FROM stated.withdrawn_on
            THEN greatest(last_step.until, last_step.since) END AS lapsed_on,
        CASE WHEN first_joined.on_day IS NULL THEN last_step.cell_id ELSE first_joined.cell_id END AS last_cell_id
    FROM core.recorded_recognition AS stated
    LEFT JOIN last_step USING (recognition_id)
    LEFT JOIN first_joined USING (recognition_id)
    WHERE stated.is_of_programme AND (stated.cell_id IS NULL OR last_step.recognition_id IS NOT NULL)
        AND NOT coalesce(first_joined.is_repeat, false)
),
forwarded AS (
    SELECT
        older_id AS recognition_id, min(withdrawn_on) AS withdrawn_on,
        arg_min(is_withdrawal_illustrative, withdrawn_on) AS is_illustrative,
        arg_min(withdrawal_recorded_on, withdrawn_on) AS recorded_on
    FROM believed
    WHERE withdrawn_on >= joined_on
    GROUP BY older_id
),
settled AS (
    SELECT
        believed.* EXCLUDE (withdrawn_on, is_withdrawal_illustrative, withdrawal_recorded_on),
        least(believed.joined_on, believed.lapsed_on) AS ended_by_cell_on,
        CASE WHEN believed.withdrawn_on >= believed.joined_on THEN NULL
            ELSE believed.withdrawn_on END AS own_withdrawn_on,
        forwarded.withdrawn_on AS forwarded_on,
        CASE WHEN own_withdrawn_on IS NULL OR forwarded_on < own_withdrawn_on THEN forwarded.is_illustrative
            ELSE believed.is_withdrawal_illustrative END AS is_withdrawal_illustrative,
        CASE WHEN own_withdrawn_on IS NULL OR forwarded_on < own_withdrawn_on THEN forwarded.recorded_on
            ELSE believed.withdrawal_recorded_on END AS withdrawal_recorded_on
    FROM believed
    LEFT JOIN forwarded USING (recognition_id)
),
ended AS (
    SELECT *, least(own_withdrawn_on, forwarded_on) AS withdrawn_on,
        CASE WHEN ended_by_cell_on < coalesce(least(own_withdrawn_on, forwarded_on), DATE '9999-12-31')
            THEN ended_by_cell_on END AS ended_on
    FROM settled
),
moved AS (
    SELECT successor_id AS cell_id, happened_on AS on_day, is_illustrative, recorded_on FROM core.cell_succession
    UNION ALL
    SELECT predecessor_id, happened_on, is_illustrative, recorded_on FROM core.cell_succession
),
known AS (
    SELECT cell_id, on_day, bool_or(is_illustrative) AS is_illustrative, max(recorded_on) AS recorded_on FROM moved
    GROUP BY cell_id, on_day
)
SELECT
    ended.recognition_id, -- Mã công nhận | Recognition id
    ended.cell_id, -- Chi bộ được công nhận | Cell that was recognised
    ended.commune_id, -- Xã, thị trấn | Commune
    ended.counting_year, -- Năm được tính | Counting year [year]
    ended.decided_on, -- Ngày quyết định | Decided on
    ended.decision_no, -- Số quyết định | Decision number
    ended.withdrawn_on, -- Ngày thu hồi (trống: giữ vững) | Withdrawn on (empty: retained)
    ended.ended_on, -- Ngày danh hiệu hết hoặc nhập vào danh hiệu khác khi sắp xếp chi bộ (trống: còn) |
        -- Day on which the title ended, or was joined to another, when the cell ended (empty: it is held)
    CASE
        WHEN ended.ended_on = ended.joined_on OR (ended.ended_on IS NOT NULL AND life.has_successor) THEN 'merger'
        WHEN ended.ended_on IS NOT NULL THEN 'dissolution'
    END AS ended_by, -- Vì sao hết: merger sắp xếp chi bộ, dissolution giải thể không có chi bộ kế tiếp |
        -- Why it ended: merger, or dissolution without a successor
    ended.recorded_on, -- Ngày ghi vào nguồn | Recorded in the source on
    ended.is_illustrative, -- Số liệu minh họa | Illustrative
    coalesce(ended.is_withdrawal_illustrative AND ended.withdrawn_on IS NOT NULL, false)
        AS is_withdrawal_illustrative, -- Việc thu hồi là minh họa | The withdrawal is illustrative
    ended.withdrawal_recorded_on, -- Ngày ghi việc thu hồi vào nguồn | Withdrawal recorded in the source on
    ended.ended_on IS NOT NULL AND coalesce(known.is_illustrative, last_cell.is_illustrative)
        AS is_end_illustrative, -- Việc hết danh hiệu là minh họa | The end is illustrative
    coalesce(known.recorded_on, ended.ended_on)
        AS end_recorded_on, -- Ngày ghi việc hết danh hiệu vào nguồn | End recorded in the source on
    ended.source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM ended
LEFT JOIN core.cell AS last_cell ON last_cell.cell_id = ended.last_cell_id
LEFT JOIN core.cell_life AS life ON life.cell_id = ended.last_cell_id
LEFT JOIN known ON known.cell_id = ended.last_cell_id AND known.on_day = ended.ended_on
