-- The state of each cell in the workflow on a date. A cell that holds the title is recognised, or kept once a review
-- has said so. Any other cell is at the last step of the present round: a registration opens a round, and a visit that
-- found the criteria not met sends the cell back to work. Plan and registration come in either order. The state before
-- the first registration is how far the programme was rolled out; a title withdrawn lasts until the next registration.
-- A cell that others went into carries their work on: reviews of a title that it took over, and the roll-out, plans,
-- registrations and visits of those that held none. What closed with an ended title opens again with a new
-- registration.
-- Grain: one row a cell that exists on the date.
WITH known AS (
    SELECT cell_id, event, on_day, is_illustrative FROM core.cell_event
    WHERE on_day <= as_of AND event NOT IN ('formed', 'merged', 'title_carried', 'title_ended', 'title_unconfirmed')
    UNION ALL
    SELECT path.became_id, event.event, event.on_day, event.is_illustrative
    FROM core.cell_event AS event
    JOIN core.cell_path AS path ON path.cell_id = event.cell_id AND path.steps > 0 AND path.since <= as_of
        AND event.on_day <= path.since
    WHERE CASE
        WHEN event.event IN ('kept', 'to_upgrade', 'reviewed', 'recognised') THEN path.keeps_title
        WHEN event.event = 'rolled_out' THEN true
        WHEN event.event = 'planned' OR event.event = 'registered' OR event.event LIKE 'surveyed%'
            OR event.event LIKE 'appraised%'
            THEN path.keeps_title OR event.cell_id NOT IN (SELECT title.cell_id FROM core.title_path AS title)
        ELSE false END
),
last_day AS (
    SELECT
        cell_id,
        max(on_day) FILTER (event = 'rolled_out') AS rolled_out_on,
        max(on_day) FILTER (event = 'planned') AS planned_on,
        max(on_day) FILTER (event = 'registered') AS registered_on,
        max(on_day) FILTER (event LIKE 'surveyed%') AS surveyed_on,
        max(on_day) FILTER (event LIKE 'appraised%') AS appraised_on,
        arg_max(event, (on_day, event)) FILTER (event LIKE 'surveyed%' OR event LIKE 'appraised%') AS last_visit,
        max(on_day) FILTER (event LIKE 'surveyed%' OR event LIKE 'appraised%') AS visited_on,
        max(on_day) FILTER (event = 'recognised') AS recognised_on,
        max(on_day) FILTER (event IN ('kept', 'to_upgrade', 'reviewed')) AS reviewed_on,
        arg_max(event, on_day) FILTER (event IN ('kept', 'to_upgrade', 'reviewed')) AS last_review,
        max(on_day) FILTER (event = 'withdrawn') AS withdrawn_on,
        bool_or(is_illustrative) AS is_illustrative
    FROM known
    GROUP BY cell_id
),
stood AS (
    SELECT
        placed.cell_id, placed.commune_id, last_day.* EXCLUDE (cell_id, is_illustrative),
        placed.is_illustrative OR coalesce(last_day.is_illustrative, false) AS is_illustrative,
        progress.is_recognised AS holds_title, progress.is_registered
    FROM core.placed_cell_at(as_of) AS placed
    JOIN core.cell_progress_at(as_of) AS progress USING (cell_id)
    LEFT JOIN last_day USING (cell_id)
)
SELECT
    cell_id, -- Chi bộ | Cell
    commune_id, -- Xã, thị trấn tại ngày xem | Commune on the date
    holds_title, -- Đang giữ danh hiệu | Holds the title
    is_registered, -- Đã đăng ký trong năm | Registered this year
    CASE
        WHEN holds_title AND reviewed_on >= recognised_on AND last_review = 'to_upgrade' THEN 'to_upgrade'
        WHEN holds_title AND reviewed_on >= recognised_on AND last_review = 'kept' THEN 'kept'
        WHEN holds_title THEN 'recognised'
        WHEN withdrawn_on IS NOT NULL AND (registered_on IS NULL OR registered_on <= withdrawn_on) THEN 'withdrawn'
        WHEN registered_on IS NOT NULL AND visited_on >= registered_on AND last_visit LIKE '%not_met' THEN 'returned'
        WHEN registered_on IS NOT NULL AND visited_on >= registered_on THEN last_visit
        WHEN registered_on IS NOT NULL AND planned_on > registered_on THEN 'planned'
        WHEN registered_on IS NOT NULL THEN 'registered'
        WHEN planned_on IS NOT NULL THEN 'planned'
        WHEN rolled_out_on IS NOT NULL THEN 'rolled_out'
        ELSE 'not_started'
    END AS state, -- Bước: not_started, rolled_out, planned, registered, surveyed, appraised, returned, recognised,
        -- kept, to_upgrade, withdrawn | State
    CASE
        WHEN holds_title THEN greatest(recognised_on, CASE WHEN reviewed_on >= recognised_on THEN reviewed_on END)
        WHEN withdrawn_on IS NOT NULL AND (registered_on IS NULL OR registered_on <= withdrawn_on) THEN withdrawn_on
        WHEN registered_on IS NOT NULL AND visited_on >= registered_on THEN visited_on
        ELSE coalesce(greatest(registered_on, planned_on), rolled_out_on)
    END AS state_on, -- Từ ngày | Since
    rolled_out_on, -- Triển khai, ngày gần nhất | Rolled out, last report
    planned_on, -- Có kế hoạch, ngày gần nhất | Planned, last
    registered_on, -- Đăng ký, ngày gần nhất | Registered, last
    surveyed_on, -- Khảo sát, ngày gần nhất | Surveyed, last
    appraised_on, -- Thẩm định, ngày gần nhất | Appraised, last
    recognised_on, -- Công nhận, ngày gần nhất | Recognised, last
    reviewed_on, -- Rà soát danh hiệu, ngày gần nhất | Title reviewed, last
    withdrawn_on, -- Thu hồi, ngày gần nhất | Withdrawn, last
    is_illustrative -- Số liệu minh họa | Illustrative
FROM stood
