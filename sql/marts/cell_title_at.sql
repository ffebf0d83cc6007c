-- The title of each cell in each year after the one in which it was recognised: reviewed or not, and whether a plan to
-- raise its quality was adopted. A title that stood at the start of a year is due a review in that year, of the cell
-- that held it then; where that one went into another in the year, a review or plan of the successor counts as well.
-- Grain: one row a cell and year in which its title is due a review.
WITH due AS (
    SELECT
        recognition_id, cell_id AS recognised_id, counting_year, decided_on,
        CASE WHEN withdrawn_on <= as_of THEN withdrawn_on END AS withdrawn_on,
        CASE WHEN ended_on <= as_of THEN ended_on END AS ended_on,
        unnest(range(counting_year + 1, year(as_of) + 1)) AS year,
        is_illustrative OR (is_withdrawal_illustrative AND withdrawn_on <= as_of) AS is_illustrative
    FROM core.recognition
    WHERE decided_on <= as_of AND cell_id IS NOT NULL
),
holder AS (
    SELECT due.recognition_id, due.year, arg_max(path.cell_id, path.steps) AS cell_id
    FROM due
    JOIN core.title_path AS path ON path.recognition_id = due.recognition_id
        AND (path.steps = 0 OR path.since <= make_date(due.year, 1, 1))
    GROUP BY due.recognition_id, due.year
),
same_title AS (
    SELECT holder.cell_id AS holder_id, holder.year, path.became_id AS cell_id
    FROM holder
    JOIN core.cell_path AS path ON path.cell_id = holder.cell_id AND path.keeps_title
        AND (path.steps = 0 OR (path.since <= as_of AND year(path.since) = holder.year))
),
review AS (
    SELECT same_title.holder_id, stated.* FROM core.title_review AS stated JOIN same_title USING (cell_id, year)
    WHERE stated.reviewed_on <= as_of
    QUALIFY row_number() OVER (PARTITION BY same_title.holder_id, stated.year ORDER BY stated.reviewed_on DESC,
        stated.title_review_id DESC) = 1
),
plan AS (
    SELECT same_title.holder_id, stated.* FROM core.upgrade_plan AS stated JOIN same_title USING (cell_id, year)
    WHERE stated.adopted_on <= as_of
    QUALIFY row_number() OVER (PARTITION BY same_title.holder_id, stated.year ORDER BY stated.adopted_on DESC,
        stated.upgrade_plan_id DESC) = 1
)
SELECT
    holder.cell_id, -- Chi bộ giữ danh hiệu đầu năm | Cell that held the title at the start of the year
    due.year, -- Năm | Year [year]
    due.counting_year, -- Năm được công nhận | Year of the recognition [year]
    due.decided_on, -- Ngày quyết định công nhận | Recognised on
    review.reviewed_on, -- Ngày rà soát (trống: chưa) | Reviewed on (empty: not yet)
    review.outcome, -- Kết quả: giu_vung, can_nang_chat, de_nghi_thu_hoi |
        -- Outcome: retained, to be upgraded, withdrawal proposed
    plan.adopted_on
        AS upgrade_planned_on, -- Ngày có kế hoạch nâng chất (trống: chưa) |
        -- Plan to raise quality adopted on (empty: none)
    plan.content_vi AS upgrade_vi, -- Nội dung nâng chất | Content of the plan
    coalesce(plan.content_en, plan.content_vi)
        AS upgrade_en, -- Nội dung nâng chất (tiếng Anh) | Content of the plan in English
    CASE WHEN year(due.withdrawn_on) = due.year THEN due.withdrawn_on END
        AS withdrawn_on, -- Ngày thu hồi trong năm | Withdrawn in the year on
    due.is_illustrative OR coalesce(review.is_illustrative, false) OR coalesce(plan.is_illustrative, false)
        AS is_illustrative -- Số liệu minh họa | Illustrative
FROM due
JOIN holder USING (recognition_id, year)
LEFT JOIN review ON review.holder_id = holder.cell_id AND review.year = due.year
LEFT JOIN plan ON plan.holder_id = holder.cell_id AND plan.year = due.year
WHERE coalesce(year(due.withdrawn_on) >= due.year, true) AND coalesce(due.ended_on > make_date(due.year, 1, 1), true)
QUALIFY row_number() OVER (PARTITION BY holder.cell_id, due.year ORDER BY due.decided_on DESC) = 1
ORDER BY holder.cell_id, due.year
