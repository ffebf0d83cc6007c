-- The survey plan of each year beside what was done under it by a date. A cell counts once a year: of several visits of
-- one kind the last one says how it was found. Awaited is the finding of a cell's last visit of the year, as the table
-- of communes counts it: of cells that exist and are without the title.
-- Grain: one row a year with a plan or a visit.
WITH plan AS (
    SELECT
        year, min(adopted_on) AS adopted_on, any_value(issued_by_vi ORDER BY source) AS issued_by_vi,
        any_value(issued_by_en ORDER BY source) AS issued_by_en,
        sum(planned_cells)::BIGINT AS planned_cells, bool_or(is_illustrative) AS is_illustrative
    FROM core.survey_plan
    WHERE adopted_on <= as_of
    GROUP BY year
),
found AS (
    SELECT plan_year AS year, cell_id, kind, coalesce(outcome, 'pending') AS outcome, is_illustrative
    FROM core.appraisal_visit
    WHERE visited_on <= as_of AND cell_id IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY plan_year, cell_id, kind ORDER BY visited_on DESC, visit_id DESC) = 1
),
done AS (
    SELECT
        year,
        count(*) FILTER (kind = 'khao_sat') AS surveyed,
        count(*) FILTER (kind = 'khao_sat' AND outcome = 'dat') AS survey_met,
        count(*) FILTER (kind = 'khao_sat' AND outcome = 'chua_dat') AS survey_not_met,
        count(*) FILTER (kind = 'tham_dinh') AS appraised,
        count(*) FILTER (kind = 'tham_dinh' AND outcome = 'dat') AS appraisal_met,
        count(*) FILTER (kind = 'tham_dinh' AND outcome = 'chua_dat') AS appraisal_not_met,
        bool_or(is_illustrative) AS is_illustrative
    FROM found
    GROUP BY year
),
last_visit AS (
    SELECT visit.plan_year AS year, became.current_id AS cell_id, visit.kind
    FROM core.appraisal_visit AS visit
    JOIN core.cell_became_at(as_of) AS became USING (cell_id)
    WHERE visit.visited_on <= as_of
    QUALIFY row_number() OVER (PARTITION BY visit.plan_year, became.current_id ORDER BY visit.visited_on DESC,
        visit.visit_id DESC) = 1 AND visit.outcome IS NULL
),
awaited AS (
    SELECT last_visit.year, count(*) FILTER (last_visit.kind = 'khao_sat') AS survey_awaited,
        count(*) FILTER (last_visit.kind = 'tham_dinh') AS appraisal_awaited
    FROM last_visit
    JOIN core.cell_progress_at(as_of) AS cell USING (cell_id)
    WHERE NOT cell.is_recognised
    GROUP BY last_visit.year
)
SELECT
    year, -- Năm | Year [year]
    plan.adopted_on, -- Ngày ban hành kế hoạch (trống: chưa có) | Plan adopted on (empty: none)
    plan.issued_by_vi, -- Nơi ban hành | Issued by
    coalesce(plan.issued_by_en, plan.issued_by_vi) AS issued_by_en, -- Nơi ban hành (tiếng Anh) | Issued by, in English
    plan.planned_cells, -- Chi bộ dự kiến khảo sát | Cells planned for survey [cells]
    coalesce(done.surveyed, 0) AS surveyed, -- Đã khảo sát | Surveyed [cells]
    coalesce(done.survey_met, 0) AS survey_met, -- Khảo sát: đạt | Survey found met [cells]
    coalesce(done.survey_not_met, 0) AS survey_not_met, -- Khảo sát: chưa đạt | Survey found not met [cells]
    coalesce(done.appraised, 0) AS appraised, -- Đã thẩm định | Appraised [cells]
    coalesce(done.appraisal_met, 0) AS appraisal_met, -- Thẩm định: đạt | Appraisal found met [cells]
    coalesce(done.appraisal_not_met, 0) AS appraisal_not_met, -- Thẩm định: chưa đạt | Appraisal found not met [cells]
    coalesce(awaited.survey_awaited, 0) AS survey_awaited, -- Chờ kết quả khảo sát | Survey finding awaited [cells]
    coalesce(awaited.appraisal_awaited, 0)
        AS appraisal_awaited, -- Chờ kết quả thẩm định | Appraisal finding awaited [cells]
    coalesce(done.surveyed, 0) / nullif(plan.planned_cells, 0)::DOUBLE
        AS surveyed_share, -- Tỷ lệ đã khảo sát trên kế hoạch | Share surveyed of those planned [0..1]
    coalesce(plan.is_illustrative, false) OR coalesce(done.is_illustrative, false)
        AS is_illustrative -- Số liệu minh họa | Illustrative
FROM plan
FULL JOIN done USING (year)
LEFT JOIN awaited USING (year)
ORDER BY year
