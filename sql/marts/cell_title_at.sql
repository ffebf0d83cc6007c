-- The title of each cell in each year after the one in which it was recognised: reviewed or not, and whether a plan to raise
-- its quality was adopted. A title that stood at the start of a year is due a review in that year.
-- Grain: one row a cell and year in which its title is due a review.
WITH due AS (
    SELECT
        cell_id, counting_year, decided_on, CASE WHEN withdrawn_on <= as_of THEN withdrawn_on END AS withdrawn_on,
        unnest(range(counting_year + 1, year(as_of) + 1)) AS year, is_illustrative OR (is_withdrawal_illustrative AND withdrawn_on <= as_of) AS is_illustrative
    FROM core.recognition
    WHERE decided_on <= as_of AND cell_id IS NOT NULL
),
review AS (
    SELECT * FROM core.title_review WHERE reviewed_on <= as_of
    QUALIFY row_number() OVER (PARTITION BY cell_id, year ORDER BY reviewed_on DESC, title_review_id DESC) = 1
),
plan AS (
    SELECT * FROM core.upgrade_plan WHERE adopted_on <= as_of
    QUALIFY row_number() OVER (PARTITION BY cell_id, year ORDER BY adopted_on DESC, upgrade_plan_id DESC) = 1
)
SELECT
    due.cell_id, -- Chi bộ | Cell
    due.year, -- Năm | Year [year]
    due.counting_year, -- Năm được công nhận | Year of the recognition [year]
    due.decided_on, -- Ngày quyết định công nhận | Recognised on
    review.reviewed_on, -- Ngày rà soát (trống: chưa) | Reviewed on (empty: not yet)
    review.outcome, -- Kết quả: giu_vung, can_nang_chat, de_nghi_thu_hoi | Outcome: retained, to be upgraded, withdrawal proposed
    plan.adopted_on AS upgrade_planned_on, -- Ngày có kế hoạch nâng chất (trống: chưa) | Plan to raise quality adopted on (empty: none)
    plan.content_vi AS upgrade_vi, -- Nội dung nâng chất | Content of the plan
    coalesce(plan.content_en, plan.content_vi) AS upgrade_en, -- Nội dung nâng chất (tiếng Anh) | Content of the plan in English
    CASE WHEN year(due.withdrawn_on) = due.year THEN due.withdrawn_on END AS withdrawn_on, -- Ngày thu hồi trong năm | Withdrawn in the year on
    due.is_illustrative OR coalesce(review.is_illustrative, false) OR coalesce(plan.is_illustrative, false) AS is_illustrative -- Số liệu minh họa | Illustrative
FROM due
LEFT JOIN review ON review.cell_id = due.cell_id AND review.year = due.year
LEFT JOIN plan ON plan.cell_id = due.cell_id AND plan.year = due.year
WHERE due.withdrawn_on IS NULL OR year(due.withdrawn_on) >= due.year
QUALIFY row_number() OVER (PARTITION BY due.cell_id, due.year ORDER BY due.decided_on DESC) = 1
ORDER BY due.cell_id, due.year
