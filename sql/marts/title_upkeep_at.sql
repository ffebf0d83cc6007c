-- How the titles are kept up, by year: how many are due a review, how many were reviewed and with what outcome, how
-- many cells adopted a plan to raise their quality. A title is due a review in each year at whose start it stood.
-- Grain: one row a year of the programme up to the date, without gaps.
WITH years AS (
    SELECT unnest(range(first_year, year(as_of) + 1)) AS year FROM core.programme
),
summed AS (
    SELECT
        year, count(*) AS due, count(reviewed_on) AS reviewed,
        count(*) FILTER (outcome = 'giu_vung') AS kept, count(*) FILTER (outcome = 'can_nang_chat') AS to_upgrade,
        count(*) FILTER (outcome = 'de_nghi_thu_hoi') AS withdrawal_proposed, count(withdrawn_on) AS withdrawn,
        count(upgrade_planned_on) AS upgrade_plans, bool_or(is_illustrative) AS is_illustrative
    FROM marts.cell_title_at(as_of)
    GROUP BY year
)
SELECT
    years.year, -- Năm | Year [year]
    coalesce(summed.due, 0) AS due, -- Danh hiệu đến kỳ rà soát trong năm | Titles due a review in the year [cells]
    coalesce(summed.reviewed, 0) AS reviewed, -- Đã rà soát | Reviewed [cells]
    coalesce(summed.due - summed.reviewed, 0) AS not_reviewed, -- Chưa rà soát | Not reviewed [cells]
    summed.reviewed / nullif(summed.due, 0)::DOUBLE
        AS reviewed_share, -- Tỷ lệ đã rà soát trên số đến kỳ | Share reviewed of those due [0..1]
    coalesce(summed.kept, 0) AS kept, -- Giữ vững danh hiệu | Retained [cells]
    coalesce(summed.to_upgrade, 0) AS to_upgrade, -- Cần nâng chất | To be upgraded [cells]
    coalesce(summed.withdrawal_proposed, 0) AS withdrawal_proposed, -- Đề nghị thu hồi | Withdrawal proposed [cells]
    coalesce(summed.withdrawn, 0) AS withdrawn, -- Đã thu hồi | Withdrawn [cells]
    coalesce(summed.upgrade_plans, 0) AS upgrade_plans, -- Có kế hoạch nâng chất | With a plan to raise quality [cells]
    coalesce(summed.is_illustrative, false) AS is_illustrative -- Số liệu minh họa | Illustrative
FROM years
LEFT JOIN summed USING (year)
ORDER BY years.year
